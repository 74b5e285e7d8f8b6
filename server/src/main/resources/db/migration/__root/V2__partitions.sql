-- Tables partitioned by time are filled and emptied by jobs, which run as the system role; making and dropping
-- partitions needs the owner's rights. These two functions lend them, for fenced partitioned tables only.

create function platform.partition_parent(parent regclass) returns text
    language plpgsql stable
as $$
declare
    found text;
begin
    select format('%I.%I', n.nspname, c.relname) into found
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.oid = parent and c.relkind = 'p' and c.relrowsecurity
       and pg_has_role(current_user, c.relowner, 'usage');
    if found is null then
        raise exception '% is no fenced partitioned table of ours', parent;
    end if;
    return found;
end
$$;

-- Makes the partition of the month that begins on the given day, fenced like its parent, unless it is there.
create function platform.add_monthly_partition(parent regclass, month date) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    first_day date := date_trunc('month', month)::date;
    partition text := regexp_replace(platform.partition_parent(parent), '"?$', '')
                      || to_char(first_day, '"_"YYYY"_"MM');
begin
    if partition like '%"%' then
        raise exception 'unsupported table name %', partition;
    end if;
    perform pg_advisory_xact_lock(parent::oid::bigint);
    if to_regclass(partition) is null then
        execute format('create table %s partition of %s for values from (%L) to (%L)', partition, parent,
                       first_day::timestamp at time zone 'UTC',
                       (first_day + interval '1 month')::timestamp at time zone 'UTC');
        perform platform.protect(partition);
        execute format('revoke all on %s from comptoir_app', partition);
    end if;
end
$$;

-- Drops the partitions whose rows are all older than the given instant.
create function platform.drop_partitions_before(parent regclass, oldest timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    name text := platform.partition_parent(parent);
    partition regclass;
    dropped integer := 0;
begin
    for partition in
        select i.inhrelid::regclass
          from pg_inherits i join pg_class c on c.oid = i.inhrelid
         where i.inhparent = parent
           and substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''([^'']+)''\)')::timestamptz <= oldest
    loop
        execute format('drop table %s', partition);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke all on function platform.add_monthly_partition(regclass, date) from public;
revoke all on function platform.drop_partitions_before(regclass, timestamptz) from public;
grant execute on function platform.add_monthly_partition(regclass, date) to comptoir_system;
grant execute on function platform.drop_partitions_before(regclass, timestamptz) to comptoir_system;
