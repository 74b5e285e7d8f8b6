-- Whoever takes a message to hand it on says until when. The column is in no index, so that a lease rewrites the row in its
-- page and no index; the pages keep room for it.
alter table webhooks.hook_receipt add column leased_until timestamptz;
alter table webhooks.hook_receipt set (fillfactor = 50);

-- The oldest of one connection's messages that wait, without a look at those that were handled before them.
create index hook_receipt_due on webhooks.hook_receipt (integration_id, due_at, message_id)
    where state = 'waiting';
drop index webhooks.hook_receipt_waiting;
