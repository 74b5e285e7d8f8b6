-- What the store pays a carrier by contract, or its customers pay the store. Zones and prices are one document: they are
-- made, read and asked as one, and an import replaces all of them.
create table shipping.rate_grid (
    store_id        uuid        not null,
    id              uuid        not null,
    name            text        not null check (length(name) between 1 and 80),
    kind            text        not null check (kind in ('contract', 'checkout')),
    integration_id  uuid        references integrations.store_integrations on delete set null,
    active          boolean     not null,
    terms           jsonb       not null check (jsonb_typeof(terms) = 'object'),
    content         jsonb       not null check (jsonb_typeof(content) = 'object'),
    version         integer     not null default 1 check (version >= 1),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (store_id, id),
    check (kind = 'contract' or integration_id is null)
);
create unique index rate_grid_name on shipping.rate_grid (store_id, lower(name));
create index rate_grid_by_integration on shipping.rate_grid (integration_id);
select platform.protect('shipping.rate_grid');

-- What becomes of offers before a person or a shop sees them, in the order of the positions.
create table shipping.shipping_rule (
    store_id    uuid        not null,
    id          uuid        not null,
    name        text        not null check (length(name) between 1 and 80),
    position    integer     not null check (position >= 1),
    active      boolean     not null,
    conditions  jsonb       not null check (jsonb_typeof(conditions) = 'object'),
    action      jsonb       not null check (jsonb_typeof(action) = 'object'),
    version     integer     not null default 1 check (version >= 1),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    primary key (store_id, id)
);
create index shipping_rule_order on shipping.shipping_rule (store_id, position, id);
select platform.protect('shipping.shipping_rule');
