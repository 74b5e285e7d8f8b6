create schema shipping;

-- A price request and what each carrier answered. The row is written before any carrier is called, every carrier then
-- standing as interrupted, so that a crash leaves the truth. Names, phones and e-mail addresses are not kept;
-- streets are, so quotes are deleted when they are old (COMPTOIR_SHIPPING_QUOTE_DAYS).
create table shipping.quote (
    id                 uuid primary key,
    store_id           uuid not null,
    requested_at       timestamptz not null,
    actor_kind         text not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id           uuid,
    actor_label        text,
    correlation_id     text not null,
    request            jsonb not null,
    carriers           jsonb not null,
    duration_millis    bigint not null check (duration_millis >= 0),
    carriers_quoted    integer not null check (carriers_quoted >= 0),
    carriers_failed    integer not null check (carriers_failed >= 0),
    cheapest_minor     bigint check (cheapest_minor > 0),
    cheapest_currency  text check (cheapest_currency ~ '^[A-Z]{3}$'),
    environments       text[] not null check (environments <@ array['production', 'sandbox', 'simulator']),
    check ((cheapest_minor is null) = (cheapest_currency is null)),
    check ((actor_kind = 'system') = (actor_id is null) and (actor_kind = 'person') = (actor_label is null))
);
create index quote_newest on shipping.quote (store_id, requested_at desc, id desc);
create index quote_by_age on shipping.quote (requested_at);
select platform.protect('shipping.quote');
-- Old ones go, in all stores; and who asked is read for the person who asks what is kept of them.
select platform.allow_system('shipping.quote', 'select,delete');
revoke select on shipping.quote from comptoir_system;
grant select (id, store_id, requested_at, actor_kind, actor_id) on shipping.quote to comptoir_system;
