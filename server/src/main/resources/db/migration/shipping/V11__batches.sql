-- Many orders that are shipped together. What became of an item is told by its shipment as soon as it has one that was
-- bought or may have been; the state here says how far the batch itself has come with it.
create table shipping.batch (
    store_id      uuid        not null,
    id            uuid        not null,
    status        text        not null check (status in ('planning', 'review', 'buying', 'done', 'cancelled')),
    -- of the work that runs or ran last; work that finds another one here was overtaken
    run           uuid,
    -- the parcel, the day, the label, and the carrier where it is one for all
    terms         jsonb       not null,
    created_at    timestamptz not null,
    actor_kind    text        not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id      uuid,
    actor_label   text,
    started_at    timestamptz,
    ended_at      timestamptz,
    changed_at    timestamptz not null,
    primary key (store_id, id),
    check (status not in ('planning', 'buying') or run is not null),
    check ((ended_at is not null) = (status in ('done', 'cancelled'))),
    check ((actor_kind = 'system') = (actor_id is null) and (actor_kind = 'person') = (actor_label is null))
);
select platform.protect('shipping.batch');
-- Who made it is read for the person who asks what is kept of them.
select platform.allow_system('shipping.batch', 'select');
revoke select on shipping.batch from comptoir_system;
grant select (store_id, id, created_at, actor_kind, actor_id) on shipping.batch to comptoir_system;

create table shipping.batch_item (
    store_id      uuid        not null,
    batch_id      uuid        not null,
    -- from 1, in the order in which they were chosen, and are printed
    position      integer     not null check (position >= 1),
    order_id      uuid        not null,
    order_number  text        not null,
    state         text        not null check (state in
                      ('waiting', 'exception', 'ready', 'buying', 'bought', 'failed', 'unknown', 'left_out', 'cancelled')),
    shipment_id   uuid,
    -- whether somebody wants it shipped although it was before
    again         boolean     not null default false,
    -- what keeps it from being bought: fields and codes, worded for whoever looks
    problems      jsonb       not null default '[]',
    -- why it was given up, where its shipment does not say
    fault         jsonb,
    version       integer     not null default 1 check (version >= 1),
    primary key (store_id, batch_id, position),
    unique (store_id, batch_id, order_id),
    foreign key (store_id, batch_id) references shipping.batch (store_id, id),
    foreign key (store_id, shipment_id) references shipping.shipment (store_id, id),
    check (state not in ('ready', 'buying', 'bought', 'unknown') or shipment_id is not null)
);
create index batch_item_of_order on shipping.batch_item (store_id, order_id);
create index batch_item_of_shipment on shipping.batch_item (store_id, shipment_id) where shipment_id is not null;
select platform.protect('shipping.batch_item');
