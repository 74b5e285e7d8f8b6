create schema catalogue;

-- Whether the text is a GTIN of 8, 12, 13 or 14 digits with the right check digit (GS1 General Specifications, 7.9:
-- weights 3 and 1 from the right, starting left of the check digit).
create function catalogue.gtin(code text) returns boolean
    language sql immutable parallel safe
    return code ~ '^(\d{8}|\d{12,14})$'
       and (select sum(substr(lpad(code, 14, '0'), place, 1)::integer * case place % 2 when 1 then 3 else 1 end) % 10 = 0
              from generate_series(1, 14) as place);

-- What a store sells. The columns that end in _key are normalised for sorting and searching by ranges: under row-level
-- security only leakproof comparisons reach an index.
create table catalogue.product (
    store_id        uuid not null,
    id              uuid not null,
    type            text not null check (type in ('physical', 'digital', 'service', 'course')),
    status          text not null check (status in ('draft', 'active', 'archived')),
    title           text not null check (length(title) between 1 and 300),
    title_key       text not null collate "C",
    description     text,
    brand           text check (length(brand) between 1 and 120),
    attributes      jsonb not null check (jsonb_typeof(attributes) = 'object'),
    source          text not null check (source ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    external_id     text collate "C" check (length(external_id) between 1 and 200),
    -- of the variants, so that a list reads one table
    variant_count   integer not null check (variant_count >= 1),
    first_sku       text,
    lowest_minor    bigint,
    highest_minor   bigint,
    price_currency  text,
    -- of the content, to tell a repetition from a change
    fingerprint     uuid not null,
    -- in which version each field changed last, to tell whoever comes too late
    field_versions  jsonb not null default '{}',
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         integer not null default 1 check (version >= 1),
    primary key (store_id, id),
    check ((lowest_minor is null) = (price_currency is null) and (highest_minor is null) = (price_currency is null))
);
create unique index product_external on catalogue.product (store_id, source, external_id) where external_id is not null;
create index product_recent on catalogue.product (store_id, updated_at desc, id desc, type, status, source);
create index product_recent_of_status on catalogue.product (store_id, status, updated_at desc, id desc, type, source);
create index product_title on catalogue.product (store_id, title_key, id, type, status, source);
select platform.protect('catalogue.product');

create table catalogue.variant (
    store_id        uuid not null,
    id              uuid not null,
    product_id      uuid not null,
    position        integer not null check (position >= 1),
    sku             text check (length(sku) between 1 and 64),
    -- one article number is one variant, however its letters are written
    sku_key         text collate "C",
    barcode         text check (catalogue.gtin(barcode)),
    -- the same number is printed with 8, 12, 13 or 14 digits
    gtin            text collate "C" generated always as (lpad(barcode, 14, '0')) stored,
    title           text check (length(title) between 1 and 200),
    options         jsonb not null check (jsonb_typeof(options) = 'object'),
    price_minor     bigint check (price_minor >= 0),
    price_currency  text check (price_currency ~ '^[A-Z]{3}$'),
    weight_grams    integer check (weight_grams between 1 and 10000000),
    length_mm       integer check (length_mm between 1 and 100000),
    width_mm        integer check (width_mm between 1 and 100000),
    height_mm       integer check (height_mm between 1 and 100000),
    hs_code         text check (hs_code ~ '^\d{6}(\d\d){0,2}$'),
    origin_country  text check (origin_country ~ '^[A-Z]{2}$'),
    primary key (store_id, id),
    foreign key (store_id, product_id) references catalogue.product (store_id, id) on delete cascade,
    check ((sku is null) = (sku_key is null)),
    check ((price_minor is null) = (price_currency is null)),
    -- a size is whole or unknown
    check (num_nulls(length_mm, width_mm, height_mm) in (0, 3))
);
create unique index variant_sku on catalogue.variant (store_id, sku_key) where sku_key is not null;
create index variant_of on catalogue.variant (store_id, product_id, position);
create index variant_gtin on catalogue.variant (store_id, gtin) where gtin is not null;
select platform.protect('catalogue.variant');

-- The words by which a product is found: of its title, brand, article numbers and barcodes, normalised. A search is a
-- range of words.
create table catalogue.product_word (
    store_id    uuid not null,
    word        text not null collate "C",
    product_id  uuid not null,
    primary key (store_id, word, product_id),
    foreign key (store_id, product_id) references catalogue.product (store_id, id) on delete cascade
);
create index product_word_of on catalogue.product_word (store_id, product_id);
select platform.protect('catalogue.product_word');
