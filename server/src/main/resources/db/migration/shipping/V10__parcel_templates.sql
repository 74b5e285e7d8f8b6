-- The boxes that a store packs in: outer size, and what one weighs while it is empty.
create table shipping.parcel_template (
    store_id           uuid        not null,
    id                 uuid        not null,
    name               text        not null check (length(name) between 1 and 80),
    length_millimetres integer     not null check (length_millimetres between 1 and 10000),
    width_millimetres  integer     not null check (width_millimetres between 1 and 10000),
    height_millimetres integer     not null check (height_millimetres between 1 and 10000),
    empty_grams        integer     not null check (empty_grams between 0 and 1000000),
    version            integer     not null default 1 check (version >= 1),
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    primary key (store_id, id)
);
create unique index parcel_template_name on shipping.parcel_template (store_id, lower(name));
select platform.protect('shipping.parcel_template');
