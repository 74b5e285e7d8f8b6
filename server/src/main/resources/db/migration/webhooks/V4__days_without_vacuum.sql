-- The messages of a day are written once, read by their key and dropped with their partition. To vacuum them for what was
-- inserted would rewrite every page, and log it, for nothing; vacuuming against wraparound stays.
create or replace function webhooks.ensure_hook_day(day date) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    partition_name text := 'hook_message_' || to_char(day, 'YYYYMMDD');
begin
    perform pg_advisory_xact_lock(hashtext('webhooks.hook_message'));
    if to_regclass('webhooks.' || partition_name) is not null then
        return false;
    end if;
    execute format('create table webhooks.%I (like webhooks.hook_message including all)
                    with (toast_tuple_target = 8160, autovacuum_vacuum_insert_threshold = -1)', partition_name);
    execute format('select platform.protect(%L)', 'webhooks.' || partition_name);
    execute format('revoke all on webhooks.%I from comptoir_app', partition_name); -- reached by the parent only
    execute format('alter table webhooks.hook_message attach partition webhooks.%I for values from (%L) to (%L)',
        partition_name, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
    return true;
end
$$;

do $$
declare
    partition regclass;
begin
    for partition in select inhrelid::regclass from pg_inherits where inhparent = 'webhooks.hook_message'::regclass loop
        execute format('alter table %s set (autovacuum_vacuum_insert_threshold = -1)', partition);
    end loop;
end
$$;
