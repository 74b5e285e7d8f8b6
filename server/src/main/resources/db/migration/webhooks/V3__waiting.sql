-- What waits to be handed on stands apart from what is known of a message for good: it comes and goes in narrow rows with one
-- index, in which nothing else can be found, so that no plan made for a small table reads all that was ever received.
create table webhooks.hook_waiting (
    integration_id uuid        not null,
    message_id     uuid        not null,
    store_id       uuid        not null,
    received_at    timestamptz not null,
    due_at         timestamptz not null,
    attempts       smallint    not null default 0,
    leased_until   timestamptz,
    -- why the last attempt came to nothing
    failure        text        check (length(failure) <= 500),
    primary key (integration_id, message_id)
) with (fillfactor = 70); -- a lease rewrites the row in its page and no index
select platform.protect('webhooks.hook_waiting');
select platform.allow_system('webhooks.hook_waiting', 'select,insert,delete');

insert into webhooks.hook_waiting (integration_id, message_id, store_id, received_at, due_at, attempts, leased_until, failure)
select integration_id, message_id, store_id, received_at, due_at, attempts, leased_until, failure
  from webhooks.hook_receipt where state = 'waiting';

-- A receipt tells of those that do not wait: they were handled, or given up for a failure.
update webhooks.hook_receipt set attempts = 1, failure = null where state = 'waiting';
drop index webhooks.hook_receipt_due;
alter table webhooks.hook_receipt
    drop column state,
    drop column due_at,
    drop column leased_until,
    alter column attempts set default 1;
alter table webhooks.hook_receipt reset (fillfactor);
create index hook_receipt_given_up on webhooks.hook_receipt (integration_id, message_id desc) where failure is not null;

-- Leases the oldest messages of a connection that wait. In the order of the index, whatever the planner believes of a table
-- that is empty at one moment and has a hundred thousand rows at the next: it would sort all of them for each hundred.
create function webhooks.lease_messages(integration uuid, after uuid, moment timestamptz, until timestamptz, most integer)
    returns table (message_id uuid, received_at timestamptz, attempts smallint)
    language sql
    set search_path = pg_catalog, pg_temp
    set enable_sort = off
    set enable_bitmapscan = off
as $$
    update webhooks.hook_waiting w set attempts = w.attempts + 1, leased_until = lease_messages.until
     where w.ctid = any(array(
           select o.ctid from webhooks.hook_waiting o
            where o.integration_id = integration and o.message_id > after and o.due_at <= moment
              and (o.leased_until is null or o.leased_until <= moment)
            order by o.message_id limit most for update skip locked))
    returning w.message_id, w.received_at, w.attempts
$$;
revoke execute on function webhooks.lease_messages(uuid, uuid, timestamptz, timestamptz, integer) from public;
grant execute on function webhooks.lease_messages(uuid, uuid, timestamptz, timestamptz, integer) to comptoir_app;
