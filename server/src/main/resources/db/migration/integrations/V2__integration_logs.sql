-- Every change, test, call and error. One partition a day, so that retention is a drop. The connection's name is kept in
-- the row: the log outlives the connection. A person is kept by id alone, to be named when read and to be forgotten.
create table integrations.integration_logs (
    id                uuid        not null,
    store_id          uuid        not null,
    at                timestamptz not null,
    integration_id    uuid        not null,
    integration_label text        not null,
    integration_type  text        not null,
    kind              text        not null check (kind in ('call', 'test', 'change', 'error')),
    operation         text        not null,
    outcome           text        not null check (outcome in ('ok', 'failed')),
    environment       text        not null,
    actor_kind        text        not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id          uuid,
    actor_label       text,
    correlation_id    text        not null,
    method            text,
    url               text,
    status            integer,
    attempt           integer,
    duration_millis   integer,
    fault_kind        text,
    provider_code     text,
    message           text,
    request_headers   json,
    request_body      text,
    response_headers  json,
    response_body     text,
    truncated         boolean     not null default false,
    changes           json,
    primary key (id, at),
    check ((actor_kind = 'system') = (actor_id is null) and (actor_kind = 'person') = (actor_label is null))
) partition by range (at);
create index integration_logs_of_store on integrations.integration_logs (store_id, at desc, id desc);
create index integration_logs_of_integration
    on integrations.integration_logs (integration_id, at desc, id desc) include (store_id, kind, outcome);
select platform.protect('integrations.integration_logs');
revoke update, delete on integrations.integration_logs from comptoir_app;
-- One writer commits the exchanges of all stores together. Who caused what is read for the person who asks what is kept
-- of them, and what was called for the usage of each day; never headers, bodies or changes.
select platform.allow_system('integrations.integration_logs', 'select,insert');
revoke select on integrations.integration_logs from comptoir_system;
grant select (id, store_id, at, integration_id, integration_type, kind, operation, outcome, environment, actor_kind,
              actor_id, duration_millis, fault_kind)
    on integrations.integration_logs to comptoir_system;

-- Makes the partition of a day (UTC) unless it is there. It is fenced before it becomes part of the table.
create function integrations.ensure_log_day(day date) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    partition_name text := 'integration_logs_' || to_char(day, 'YYYYMMDD');
begin
    perform pg_advisory_xact_lock(hashtext('integrations.integration_logs'));
    if to_regclass('integrations.' || partition_name) is not null then
        return false;
    end if;
    execute format('create table integrations.%I (like integrations.integration_logs including all)', partition_name);
    execute format('select platform.protect(%L)', 'integrations.' || partition_name);
    execute format('revoke all on integrations.%I from comptoir_app', partition_name); -- reached by the parent only
    execute format('alter table integrations.integration_logs attach partition integrations.%I for values from (%L) to (%L)',
        partition_name, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
    return true;
end
$$;

-- Drops the partitions of the days before the given one, and says how many. Gives up rather than to hold up the
-- writers when a long query is in the way; the next run tries again.
create function integrations.drop_log_days_before(day date) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '3s'
as $$
declare
    old regclass;
    dropped integer := 0;
begin
    for old in
        select child.oid::regclass
          from pg_inherits join pg_class child on child.oid = inhrelid
         where inhparent = 'integrations.integration_logs'::regclass
           and child.relname ~ '^integration_logs_\d{8}$'
           and to_date(right(child.relname, 8), 'YYYYMMDD') < day
    loop
        execute format('drop table %s', old);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke execute on function integrations.ensure_log_day(date), integrations.drop_log_days_before(date) from public;
grant execute on function integrations.ensure_log_day(date), integrations.drop_log_days_before(date) to comptoir_system;
