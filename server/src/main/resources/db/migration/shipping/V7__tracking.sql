-- Parcels whose carrier is asked, or tells, where they are. How far each has come is worked out from all that was told of
-- it; the shipment's own columns say it for the whole.
create table shipping.tracked_parcel (
    store_id           uuid        not null,
    shipment_id        uuid        not null,
    position           integer     not null check (position >= 1),
    integration_id     uuid        references integrations.store_integrations on delete set null,
    provider_type      text        not null,
    tracking_number    text        not null collate "C" check (length(tracking_number) between 1 and 100),
    -- since when this parcel bears the number: carriers use numbers again
    sent_at            timestamptz not null,
    state              text        not null default 'pre_transit' check (state in
                           ('pre_transit', 'accepted', 'in_transit', 'customs_hold', 'out_for_delivery',
                            'available_for_pickup', 'delivery_attempt_failed', 'exception', 'delivered', 'returning',
                            'returned', 'cancelled', 'unknown')),
    flags              text[]      not null default '{}' check (flags <@
                           array['delayed', 'damaged', 'partial', 'refused', 'customs', 'action_required']),
    state_since        timestamptz,
    -- when the carrier says that it arrives, and when it said so
    expected_on        date,
    expected_time      time,
    expected_told_at   timestamptz,
    -- personal data: who took it
    received_by        text        check (length(received_by) between 1 and 200),
    -- when its carrier is to be asked again; null when not any more
    due_at             timestamptz,
    asked_at           timestamptz,
    told_at            timestamptz,
    -- the carrier's words when it has nothing under the number
    not_known          text        check (length(not_known) between 1 and 500),
    failures           integer     not null default 0 check (failures >= 0),
    -- when the carrier is to be asked to tell of its own accord; until when it does
    subscribe_at       timestamptz,
    subscribed_until   timestamptz,
    subscription_refused text      check (length(subscription_refused) between 1 and 500),
    ended_at           timestamptz,
    primary key (store_id, shipment_id, position),
    foreign key (store_id, shipment_id) references shipping.shipment (store_id, id) on delete cascade,
    check ((expected_told_at is null) = (expected_on is null))
);
create index tracked_parcel_due on shipping.tracked_parcel (integration_id, due_at) include (store_id)
    where due_at is not null;
create index tracked_parcel_to_subscribe on shipping.tracked_parcel (integration_id, subscribe_at) include (store_id)
    where subscribe_at is not null;
create index tracked_parcel_of_number on shipping.tracked_parcel (integration_id, tracking_number);
create index tracked_parcel_ended on shipping.tracked_parcel (ended_at) where ended_at is not null;
select platform.protect('shipping.tracked_parcel');
-- One job looks which connections have something to ask; it then works store by store as the application.
select platform.allow_system('shipping.tracked_parcel', 'select,delete');
revoke select on shipping.tracked_parcel from comptoir_system;
grant select (store_id, shipment_id, position, integration_id, due_at, subscribe_at, ended_at)
    on shipping.tracked_parcel to comptoir_system;

-- What carriers told, each thing once however often it was told.
create table shipping.tracking_event (
    store_id       uuid        not null,
    shipment_id    uuid        not null,
    position       integer     not null,
    -- a digest of when, where and what
    event_key      uuid        not null,
    integration_id uuid,
    provider_type  text        not null,
    -- on the clocks of the place; their offset in seconds where the carrier gave it, and where not none is made up
    local_time     timestamp   not null,
    offset_seconds integer     check (offset_seconds between -64800 and 64800),
    -- for bringing events into order
    happened_at    timestamptz not null,
    -- the carrier's code as it came, under each scope that it may be looked up by
    scope          text        not null,
    code           text        not null,
    keys           jsonb       not null,
    label          text        not null,
    place          text,
    country        text        check (country ~ '^[A-Z]{2}$'),
    -- what it means by the connector's table: not known; known as a note, without a state; or known with one
    known          boolean     not null,
    state          text,
    flags          text[]      not null default '{}',
    -- asked for or told, and where the raw words are: the correlation id of a call in the log, or a hook's message
    told_by        text        not null check (told_by in ('answer', 'push')),
    told_ref       text        not null,
    told_at        timestamptz not null,
    primary key (store_id, shipment_id, position, event_key),
    foreign key (store_id, shipment_id, position) references shipping.tracked_parcel on delete cascade,
    check (state is null or known)
);
create index tracking_event_not_known on shipping.tracking_event (store_id, provider_type, scope, code, happened_at)
    where not known;
select platform.protect('shipping.tracking_event');

-- How many calls a connection has had in its carrier's day, and when it may have the next: counted here, so that any
-- number of nodes keep to it together.
create table shipping.tracking_pace (
    integration_id uuid        primary key references integrations.store_integrations on delete cascade,
    store_id       uuid        not null,
    day            date        not null,
    calls          integer     not null check (calls >= 0),
    next_at        timestamptz not null
);
select platform.protect('shipping.tracking_pace');

-- Links for those who wait for a parcel. Each opens one shipment's way and nothing else.
create table shipping.tracking_link (
    store_id    uuid        not null,
    id          uuid        not null,
    shipment_id uuid        not null,
    token_hash  bytea       not null unique,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    revoked_at  timestamptz,
    primary key (store_id, id),
    foreign key (store_id, shipment_id) references shipping.shipment (store_id, id) on delete cascade
);
create index tracking_link_of_shipment on shipping.tracking_link (store_id, shipment_id, created_at);
select platform.protect('shipping.tracking_link');
-- Whoever opens a link has no store before it is looked up.
select platform.allow_system('shipping.tracking_link', 'select');
