create schema shipping;

-- A price request and what each carrier answered. The row is written before any carrier is called, every carrier then
-- standing as interrupted, so that a crash leaves the truth. Names, phones and e-mail addresses are not kept.
create table shipping.quote (
    id                 uuid primary key,
    store_id           uuid not null,
    requested_at       timestamptz not null,
    requested_by       text not null,
    correlation_id     text not null,
    request            jsonb not null,
    carriers           jsonb not null,
    duration_millis    bigint not null check (duration_millis >= 0),
    carriers_quoted    integer not null check (carriers_quoted >= 0),
    carriers_failed    integer not null check (carriers_failed >= 0),
    cheapest_minor     bigint check (cheapest_minor > 0),
    cheapest_currency  text check (cheapest_currency ~ '^[A-Z]{3}$'),
    environments       text[] not null check (environments <@ array['production', 'sandbox', 'simulator']),
    check ((cheapest_minor is null) = (cheapest_currency is null))
);
create index quote_newest on shipping.quote (store_id, requested_at desc, id desc);
select platform.protect('shipping.quote');
