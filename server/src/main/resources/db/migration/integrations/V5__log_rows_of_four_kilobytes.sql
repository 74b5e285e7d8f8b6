-- A row of the log is kept in one piece up to 4 kB. An exchange of 9 kB takes 2.6 kB when compressed, which the default of
-- 2 kB would compress further and tear in two; both cost more than the place that they save. For the days to come.
create or replace function integrations.ensure_log_day(day date) returns boolean
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
    execute format('create table integrations.%I (like integrations.integration_logs including all)
                    with (toast_tuple_target = 4080)', partition_name);
    execute format('select platform.protect(%L)', 'integrations.' || partition_name);
    execute format('revoke all on integrations.%I from comptoir_app', partition_name); -- reached by the parent only
    execute format('alter table integrations.integration_logs attach partition integrations.%I for values from (%L) to (%L)',
        partition_name, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
    return true;
end
$$;
