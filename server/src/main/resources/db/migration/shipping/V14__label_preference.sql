-- What comes out of a store's label printer, for shipments that say nothing else; format and size are both there or neither.
create table shipping.label_preference (
    store_id   uuid        primary key,
    format     text,
    size       text,
    version    integer     not null check (version >= 1),
    updated_at timestamptz not null,
    check ((format is null) = (size is null))
);
select platform.protect('shipping.label_preference');
