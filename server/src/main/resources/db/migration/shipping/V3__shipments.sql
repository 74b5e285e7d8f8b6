-- Shipments and their purchase. The row is committed as 'requested' before the carrier is asked, so that a crash leaves
-- something to settle by; what the carrier sold is written in one transaction with its documents. purchase_state is
-- moved by the shipping module's state machine (PurchaseState), tracking_state by what carriers tell of parcels;
-- neither says anything of the other.
create table shipping.shipment (
    store_id            uuid        not null,
    id                  uuid        not null,
    -- ours, left with the carrier, by which a lost purchase is found again; the same however often it is tried
    reference           text        not null collate "C" unique check (reference ~ '^[A-Z0-9]{12,20}$'),
    kind                text        not null check (kind in ('outward', 'return')),
    -- of a return: the shipment that comes back
    outward_id          uuid,
    order_id            uuid,
    order_number        text        collate "C" check (length(order_number) between 1 and 64),
    -- the price request that it follows, and the price that it named
    quote_id            uuid,
    quoted_minor        bigint      check (quoted_minor > 0),
    quoted_currency     text        check (quoted_currency ~ '^[A-Z]{3}$'),
    integration_id      uuid        references integrations.store_integrations on delete set null,
    provider_type       text,
    environment         text        check (environment in ('production', 'sandbox', 'simulator')),
    service_code        text        check (length(service_code) between 1 and 60),
    service_name        text        check (length(service_name) between 1 and 200),
    ship_date           date,
    label_format        text        check (label_format in ('pdf', 'png', 'zpl')),
    label_size          text        check (label_size in ('label_4x6', 'sheet')),
    -- options, contents and customs lines; nothing of people
    plan                jsonb       not null,
    purchase_state      text        not null check (purchase_state in
                            ('draft', 'requested', 'answered', 'unknown', 'labelled', 'void_requested', 'voided',
                             'void_refused', 'void_not_offered', 'rejected')),
    -- digest of the caller's Idempotency-Key
    request_key         bytea,
    sent_at             timestamptz,
    labelled_at         timestamptz,
    -- how the carrier names it, what it charges, and what its connector needs later
    carrier_id          text,
    price_minor         bigint,
    price_currency      text        check (price_currency ~ '^[A-Z]{3}$'),
    handles             jsonb       not null default '{}',
    notices             jsonb       not null default '[]',
    -- why the carrier rejected it or did not take it back, in its own words
    reasons             jsonb       not null default '[]',
    fault               jsonb,
    -- the parcels that are to be taken back, and how often that was tried
    void_positions      integer[],
    void_tries          integer     not null default 0,
    tracking_state      text        not null default 'pre_transit' check (tracking_state in
                            ('pre_transit', 'accepted', 'in_transit', 'customs_hold', 'out_for_delivery',
                             'available_for_pickup', 'delivery_attempt_failed', 'exception', 'delivered', 'returning',
                             'returned', 'cancelled', 'unknown')),
    tracking_flags      text[]      not null default '{}' check (tracking_flags <@
                            array['delayed', 'damaged', 'partial', 'refused', 'customs', 'action_required']),
    tracked_at          timestamptz,
    actor_kind          text        not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id            uuid,
    actor_label         text,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    version             integer     not null default 1 check (version >= 1),
    primary key (store_id, id),
    unique (store_id, request_key),
    foreign key (store_id, outward_id) references shipping.shipment (store_id, id),
    check ((kind = 'return') or outward_id is null),
    check ((quoted_minor is null) = (quoted_currency is null)),
    check ((price_minor is null) = (price_currency is null)),
    check ((label_format is null) = (label_size is null)),
    check ((actor_kind = 'system') = (actor_id is null) and (actor_kind = 'person') = (actor_label is null)),
    check (purchase_state in ('draft', 'rejected') or sent_at is not null),
    check (purchase_state in ('draft', 'requested', 'unknown', 'rejected') or carrier_id is not null),
    check (purchase_state <> 'labelled' or labelled_at is not null)
);
create index shipment_newest on shipping.shipment (store_id, created_at, id, purchase_state, tracking_state);
create index shipment_of_state on shipping.shipment (store_id, purchase_state, created_at, id);
create index shipment_of_tracking on shipping.shipment (store_id, tracking_state, created_at, id);
create index shipment_of_order on shipping.shipment (store_id, order_id, created_at, id) where order_id is not null;
create index shipment_of_outward on shipping.shipment (store_id, outward_id) where outward_id is not null;
create index shipment_by_integration on shipping.shipment (integration_id);
create index shipment_by_number on shipping.shipment (store_id, order_number) where order_number is not null;
select platform.protect('shipping.shipment');
-- Who made it is read for the person who asks what is kept of them.
select platform.allow_system('shipping.shipment', 'select');
revoke select on shipping.shipment from comptoir_system;
grant select (store_id, id, created_at, actor_kind, actor_id) on shipping.shipment to comptoir_system;

-- Where it starts and ends, as it was when the label was bought. Personal data, but for the country, which stays when a
-- person is erased.
create table shipping.shipment_address (
    store_id     uuid    not null,
    shipment_id  uuid    not null,
    role         text    not null check (role in ('from', 'to')),
    name         text,
    company      text,
    line1        text,
    line2        text,
    postal_code  text,
    city         text,
    state        text,
    country      text    not null check (country ~ '^[A-Z]{2}$'),
    phone        text,
    email        text,
    email_key    text    collate "C",
    -- what customs of the destination knows the receiver by
    tax_id       text    check (length(tax_id) between 1 and 40),
    residential  boolean not null,
    primary key (store_id, shipment_id, role),
    check ((line1 is null) = (city is null)),
    foreign key (store_id, shipment_id) references shipping.shipment (store_id, id) on delete cascade
);
create index shipment_address_of_email on shipping.shipment_address (store_id, email_key) where email_key is not null;
select platform.protect('shipping.shipment_address');

create table shipping.parcel (
    store_id           uuid    not null,
    shipment_id        uuid    not null,
    position           integer not null check (position >= 1),
    length_millimetres integer not null check (length_millimetres > 0),
    width_millimetres  integer not null check (width_millimetres > 0),
    height_millimetres integer not null check (height_millimetres > 0),
    weight_grams       integer not null check (weight_grams > 0),
    -- the order's lines that are in it: position, article number, title, quantity
    items              jsonb   not null default '[]',
    tracking_number    text    collate "C" check (length(tracking_number) between 1 and 100),
    partner_number     text    collate "C",
    voided_at          timestamptz,
    primary key (store_id, shipment_id, position),
    foreign key (store_id, shipment_id) references shipping.shipment (store_id, id) on delete cascade
);
create index parcel_by_number on shipping.parcel (store_id, tracking_number) where tracking_number is not null;
select platform.protect('shipping.parcel');

-- Papers as the carrier sent them, byte for byte. Labels show where people live: content goes when they are forgotten.
create table shipping.document (
    store_id     uuid        not null,
    id           uuid        not null,
    shipment_id  uuid        not null,
    kind         text        not null check (kind in
                     ('label', 'return_label', 'qr_code', 'commercial_invoice', 'customs_declaration', 'waybill', 'receipt',
                      'proof_of_delivery', 'manifest', 'other')),
    media_type   text        not null,
    parcel       integer     check (parcel >= 1),
    content      bytea       check (length(content) > 0),
    size         integer     not null check (size > 0),
    sha256       bytea       not null check (length(sha256) = 32),
    created_at   timestamptz not null,
    primary key (store_id, id),
    foreign key (store_id, shipment_id) references shipping.shipment (store_id, id) on delete cascade
);
create index document_of_shipment on shipping.document (store_id, shipment_id, id);
select platform.protect('shipping.document');
