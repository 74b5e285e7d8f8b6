-- Couriers that were ordered, and manifests. Like a purchase, each is committed as 'requested' before the carrier is asked,
-- so that a crash leaves something to settle by; states are moved by PickupState and ManifestState.
create table shipping.pickup (
    store_id          uuid        not null,
    id                uuid        not null,
    -- ours, left with the carrier
    reference         text        not null collate "C" unique check (reference ~ '^[A-Z0-9]{12,20}$'),
    -- digest of the caller's Idempotency-Key
    request_key       bytea,
    integration_id    uuid        references integrations.store_integrations on delete set null,
    provider_type     text        not null,
    environment       text        not null check (environment in ('production', 'sandbox', 'simulator')),
    -- where the courier comes to: personal data where that is a customer's door; gone when they are forgotten
    name              text,
    company           text,
    line1             text,
    line2             text,
    postal_code       text,
    city              text,
    state             text,
    country           text        not null check (country ~ '^[A-Z]{2}$'),
    phone             text,
    email             text,
    residential       boolean     not null,
    day               date        not null,
    -- on the clocks of the place
    ready             time        not null,
    close             time        not null,
    parcels           integer     not null check (parcels >= 1),
    weight_grams      bigint      not null check (weight_grams >= 1),
    instructions      text        check (length(instructions) between 1 and 255),
    pickup_state      text        not null check (pickup_state in
                          ('requested', 'scheduled', 'unknown', 'refused', 'not_scheduled', 'cancel_requested',
                           'cancelled', 'cancel_refused', 'cancel_not_offered')),
    sent_at           timestamptz not null,
    -- the carrier's number, the day that it names, what it charges, and what its connector needs to call it off
    confirmation      text        check (length(confirmation) between 1 and 100),
    comes_on          date,
    price_minor       bigint,
    price_currency    text        check (price_currency ~ '^[A-Z]{3}$'),
    handles           jsonb       not null default '{}',
    -- why the carrier sends nobody or does not call him off, in its own words
    reasons           jsonb       not null default '[]',
    fault             jsonb,
    cancel_asked_at   timestamptz,
    cancel_tries      integer     not null default 0,
    actor_kind        text        not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id          uuid,
    actor_label       text,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    primary key (store_id, id),
    unique (store_id, request_key),
    check (ready < close),
    check ((line1 is null) = (city is null)),
    check ((price_minor is null) = (price_currency is null)),
    check ((confirmation is null) = (comes_on is null)),
    check (pickup_state not in ('scheduled', 'cancel_requested', 'cancelled', 'cancel_refused', 'cancel_not_offered')
           or confirmation is not null),
    check ((actor_kind = 'system') = (actor_id is null) and (actor_kind = 'person') = (actor_label is null))
);
create index pickup_newest on shipping.pickup (store_id, created_at, id);
create index pickup_by_integration on shipping.pickup (integration_id);
select platform.protect('shipping.pickup');
-- Who ordered it is read for the person who asks what is kept of them.
select platform.allow_system('shipping.pickup', 'select');
revoke select on shipping.pickup from comptoir_system;
grant select (store_id, id, created_at, actor_kind, actor_id) on shipping.pickup to comptoir_system;

-- What a courier fetches. It stands as long as somebody may come for it; one stands for a shipment at a time, so the same
-- parcels are not fetched twice however many people order at once.
create table shipping.pickup_shipment (
    store_id     uuid    not null,
    pickup_id    uuid    not null,
    shipment_id  uuid    not null,
    standing     boolean not null,
    primary key (store_id, pickup_id, shipment_id),
    foreign key (store_id, pickup_id) references shipping.pickup (store_id, id) on delete cascade,
    foreign key (store_id, shipment_id) references shipping.shipment (store_id, id) on delete cascade
);
create unique index pickup_shipment_standing on shipping.pickup_shipment (store_id, shipment_id) where standing;
create index pickup_shipment_of_shipment on shipping.pickup_shipment (store_id, shipment_id);
select platform.protect('shipping.pickup_shipment');

create table shipping.manifest (
    store_id          uuid        not null,
    id                uuid        not null,
    -- digest of the caller's Idempotency-Key; of a day that takes several manifests, each its part
    request_key       bytea,
    part              integer     not null check (part >= 1),
    parts             integer     not null check (parts >= part),
    integration_id    uuid        references integrations.store_integrations on delete set null,
    provider_type     text        not null,
    environment       text        not null check (environment in ('production', 'sandbox', 'simulator')),
    day               date        not null,
    manifest_state    text        not null check (manifest_state in
                          ('requested', 'closed', 'unknown', 'refused', 'not_closed')),
    -- when the carrier was asked; a part that waits for the one before it was not yet
    sent_at           timestamptz,
    closed_at         timestamptz,
    number            text        check (length(number) between 1 and 100),
    reasons           jsonb       not null default '[]',
    fault             jsonb,
    actor_kind        text        not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id          uuid,
    actor_label       text,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    primary key (store_id, id),
    unique (store_id, request_key, part),
    check ((manifest_state = 'closed') = (closed_at is not null)),
    check ((actor_kind = 'system') = (actor_id is null) and (actor_kind = 'person') = (actor_label is null))
);
create index manifest_newest on shipping.manifest (store_id, created_at, id);
create index manifest_by_integration on shipping.manifest (integration_id);
select platform.protect('shipping.manifest');
select platform.allow_system('shipping.manifest', 'select');
revoke select on shipping.manifest from comptoir_system;
grant select (store_id, id, created_at, actor_kind, actor_id) on shipping.manifest to comptoir_system;

-- What a manifest lists. A shipment stands on one manifest at most; what the carrier left out stands on none.
create table shipping.manifest_shipment (
    store_id     uuid    not null,
    manifest_id  uuid    not null,
    shipment_id  uuid    not null,
    standing     boolean not null,
    -- why the carrier left it out, in its own words
    left_out     jsonb,
    primary key (store_id, manifest_id, shipment_id),
    foreign key (store_id, manifest_id) references shipping.manifest (store_id, id) on delete cascade,
    foreign key (store_id, shipment_id) references shipping.shipment (store_id, id) on delete cascade,
    check (left_out is null or not standing)
);
create unique index manifest_shipment_standing on shipping.manifest_shipment (store_id, shipment_id) where standing;
create index manifest_shipment_of_shipment on shipping.manifest_shipment (store_id, shipment_id);
select platform.protect('shipping.manifest_shipment');

-- What the driver signs, byte for byte. It names receivers: content goes when one of them is forgotten.
create table shipping.manifest_document (
    store_id     uuid        not null,
    id           uuid        not null,
    manifest_id  uuid        not null,
    media_type   text        not null,
    content      bytea       check (length(content) > 0),
    size         integer     not null check (size > 0),
    sha256       bytea       not null check (length(sha256) = 32),
    created_at   timestamptz not null,
    primary key (store_id, id),
    foreign key (store_id, manifest_id) references shipping.manifest (store_id, id) on delete cascade
);
create index manifest_document_of_manifest on shipping.manifest_document (store_id, manifest_id, id);
select platform.protect('shipping.manifest_document');

-- Labelled and not seen by the carrier: what waits to be handed over.
create index shipment_waiting on shipping.shipment (store_id, integration_id, ship_date, id)
    where purchase_state = 'labelled' and tracking_state in ('pre_transit', 'unknown');
