create schema webhooks;

-- Where a provider reaches one connection. Whoever holds the key may knock, so it is found by its hash; it is kept sealed
-- besides, because providers are given the address again and again and merchants copy it into their portals.
create table webhooks.hook (
    integration_id uuid        primary key references integrations.store_integrations on delete cascade,
    store_id       uuid        not null,
    key_hash       bytea       not null unique,
    key            bytea       not null,
    credential     bytea       not null,
    made_at        timestamptz not null,
    refused        bigint      not null default 0,
    refused_at     timestamptz,
    refused_why    text        check (length(refused_why) <= 200),
    check ((refused_at is null) = (refused_why is null))
);
select platform.protect('webhooks.hook');
-- A request has no store before its key is looked up; one that is refused is counted.
select platform.allow_system('webhooks.hook', 'select,update');
revoke select, update on webhooks.hook from comptoir_system;
grant select (integration_id, store_id, key_hash, refused) on webhooks.hook to comptoir_system;
grant update (refused, refused_at, refused_why) on webhooks.hook to comptoir_system;

-- One row for each different message: how a repeated one is known, and what became of it.
create table webhooks.hook_receipt (
    integration_id uuid        not null,
    -- a digest of the provider's name for the message, or of the message
    message_key    uuid        not null,
    store_id       uuid        not null,
    message_id     uuid        not null,
    received_at    timestamptz not null,
    state          text        not null default 'waiting' check (state in ('waiting', 'handled', 'failed')),
    attempts       smallint    not null default 0,
    due_at         timestamptz not null,
    failure        text        check (length(failure) <= 500),
    primary key (integration_id, message_key)
);
create unique index hook_receipt_newest on webhooks.hook_receipt (integration_id, message_id desc);
create index hook_receipt_waiting on webhooks.hook_receipt (due_at) include (integration_id, store_id)
    where state = 'waiting';
create index hook_receipt_age on webhooks.hook_receipt using brin (received_at);
select platform.protect('webhooks.hook_receipt');
select platform.allow_system('webhooks.hook_receipt', 'select,insert,delete');

-- The messages as they came. One partition a day, so that retention is a drop.
create table webhooks.hook_message (
    id             uuid        not null,
    store_id       uuid        not null,
    integration_id uuid        not null,
    received_at    timestamptz not null,
    method         text        not null,
    path           text        not null,
    headers        json        not null,
    body           bytea       not null,
    primary key (id, received_at)
) partition by range (received_at);
alter table webhooks.hook_message alter column body set storage external;
select platform.protect('webhooks.hook_message');
revoke update, delete on webhooks.hook_message from comptoir_app;
select platform.allow_system('webhooks.hook_message', 'insert');

-- Makes the partition of a day (UTC) unless it is there. It is fenced before it becomes part of the table. Messages of up
-- to a page stay in their row: what is written once and read once gains nothing from a second table.
create function webhooks.ensure_hook_day(day date) returns boolean
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
    execute format('create table webhooks.%I (like webhooks.hook_message including all) with (toast_tuple_target = 8160)',
        partition_name);
    execute format('select platform.protect(%L)', 'webhooks.' || partition_name);
    execute format('revoke all on webhooks.%I from comptoir_app', partition_name); -- reached by the parent only
    execute format('alter table webhooks.hook_message attach partition webhooks.%I for values from (%L) to (%L)',
        partition_name, day::timestamp at time zone 'UTC', (day + 1)::timestamp at time zone 'UTC');
    return true;
end
$$;

-- Drops the partitions of the days before the given one, and says how many. Gives up rather than to hold up the
-- writers when a long query is in the way; the next run tries again.
create function webhooks.drop_hook_days_before(day date) returns integer
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
         where inhparent = 'webhooks.hook_message'::regclass
           and child.relname ~ '^hook_message_\d{8}$'
           and to_date(right(child.relname, 8), 'YYYYMMDD') < day
    loop
        execute format('drop table %s', old);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

revoke execute on function webhooks.ensure_hook_day(date), webhooks.drop_hook_days_before(date) from public;
grant execute on function webhooks.ensure_hook_day(date), webhooks.drop_hook_days_before(date) to comptoir_system;
