create schema orders;

-- Who buys. Personal data: name, company, email, phone, and their normalised forms and words.
create table orders.customer (
    store_id     uuid not null,
    id           uuid not null,
    -- by what a customer is recognised: '<source>:<external id>' or 'email:<address>'; of one erased, its id alone
    identity     text not null collate "C",
    source       text not null check (source ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    external_id  text check (length(external_id) between 1 and 200),
    name         text check (length(name) between 1 and 200),
    name_key     text not null collate "C",
    company      text check (length(company) between 1 and 200),
    email        text check (length(email) between 3 and 254),
    email_key    text collate "C",
    phone        text check (length(phone) between 1 and 40),
    language     text check (language ~ '^[a-z]{2}$'),
    fingerprint  uuid not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    erased_at    timestamptz,
    version      integer not null default 1 check (version >= 1),
    primary key (store_id, id),
    unique (store_id, identity),
    check (erased_at is null or num_nonnulls(name, company, email, email_key, phone) = 0)
);
create index customer_name on orders.customer (store_id, name_key, id);
create index customer_recent on orders.customer (store_id, created_at desc, id desc);
create index customer_email on orders.customer (store_id, email_key) where email_key is not null;
select platform.protect('orders.customer');

create table orders.customer_word (
    store_id     uuid not null,
    word         text not null collate "C",
    customer_id  uuid not null,
    primary key (store_id, word, customer_id),
    foreign key (store_id, customer_id) references orders.customer (store_id, id) on delete cascade
);
create index customer_word_of on orders.customer_word (store_id, customer_id);
select platform.protect('orders.customer_word');

-- What was bought. Amounts are minor units of one currency; their sum is checked here and nowhere assumed.
create table orders.orders (
    store_id           uuid not null,
    id                 uuid not null,
    number             text not null check (length(number) between 1 and 64),
    number_key         text not null collate "C",
    source             text not null check (source ~ '^[a-z0-9][a-z0-9._-]{0,39}$'),
    external_id        text collate "C" check (length(external_id) between 1 and 200),
    status             text not null check (status in ('pending', 'confirmed', 'completed', 'cancelled')),
    payment_status     text not null
                       check (payment_status in ('unpaid', 'partly_paid', 'paid', 'partly_refunded', 'refunded')),
    customer_id        uuid,
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    taxes_included     boolean not null,
    items_minor        bigint not null check (items_minor >= 0),
    discount_minor     bigint not null check (discount_minor >= 0),
    shipping_minor     bigint not null check (shipping_minor >= 0),
    tax_minor          bigint not null check (tax_minor >= 0),
    total_minor        bigint not null check (total_minor >= 0),
    line_count         integer not null check (line_count >= 1),
    -- where the goods go and who pays is needed for taxes, and stays when the person is erased
    ship_country       text check (ship_country ~ '^[A-Z]{2}$'),
    bill_country       text check (bill_country ~ '^[A-Z]{2}$'),
    -- personal data: whatever people write to each other
    note               text check (length(note) between 1 and 5000),
    fingerprint        uuid not null,
    field_versions     jsonb not null default '{}',
    placed_at          timestamptz not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    version            integer not null default 1 check (version >= 1),
    primary key (store_id, id),
    foreign key (store_id, customer_id) references orders.customer (store_id, id),
    check (total_minor = items_minor - discount_minor + shipping_minor
                         + case when taxes_included then 0 else tax_minor end)
);
create unique index order_external on orders.orders (store_id, source, external_id) where external_id is not null;
create unique index order_number on orders.orders (store_id, source, number_key);
-- Lists read these alone until they know their page: every filter is a column of each of them, so that no combination
-- visits the table for rows that it then leaves out.
create index order_placed on orders.orders
    (store_id, placed_at, id, status, payment_status, source, ship_country, currency);
create index order_placed_of_status on orders.orders
    (store_id, status, placed_at, id, payment_status, source, ship_country, currency);
create index order_placed_of_payment on orders.orders
    (store_id, payment_status, placed_at, id, status, source, ship_country, currency);
create index order_placed_of_source on orders.orders
    (store_id, source, placed_at, id, status, payment_status, ship_country, currency);
create index order_total on orders.orders
    (store_id, currency, total_minor, id, status, payment_status, source, ship_country, placed_at);
create index order_number_of_any on orders.orders (store_id, number_key, id);
create index order_customer on orders.orders (store_id, customer_id, placed_at, id);
select platform.protect('orders.orders');

create table orders.order_line (
    store_id        uuid not null,
    order_id        uuid not null,
    position        integer not null check (position >= 1),
    -- what it was, even when the variant is gone
    variant_id      uuid,
    sku             text check (length(sku) between 1 and 64),
    title           text not null check (length(title) between 1 and 300),
    quantity        integer not null check (quantity between 1 and 1000000),
    unit_minor      bigint not null check (unit_minor >= 0),
    discount_minor  bigint not null check (discount_minor >= 0),
    tax_minor       bigint not null check (tax_minor >= 0),
    total_minor     bigint not null check (total_minor >= 0),
    -- what the shop says of the goods, where it is other than the catalogue
    weight_grams    integer check (weight_grams between 1 and 10000000),
    hs_code         text check (hs_code ~ '^\d{6}(\d\d){0,2}$'),
    origin_country  text check (origin_country ~ '^[A-Z]{2}$'),
    primary key (store_id, order_id, position),
    foreign key (store_id, order_id) references orders.orders (store_id, id) on delete cascade,
    foreign key (store_id, variant_id) references catalogue.variant (store_id, id) on delete set null (variant_id),
    check (total_minor = quantity * unit_minor - discount_minor)
);
create index order_line_variant on orders.order_line (store_id, variant_id) where variant_id is not null;
select platform.protect('orders.order_line');

-- Personal data, all of it.
create table orders.address (
    store_id     uuid not null,
    order_id     uuid not null,
    kind         text not null check (kind in ('shipping', 'billing')),
    name         text check (length(name) between 1 and 200),
    company      text check (length(company) between 1 and 200),
    line1        text not null check (length(line1) between 1 and 200),
    line2        text check (length(line2) between 1 and 200),
    postal_code  text check (length(postal_code) between 1 and 20),
    city         text not null check (length(city) between 1 and 100),
    state        text check (length(state) between 1 and 60),
    country      text not null check (country ~ '^[A-Z]{2}$'),
    phone        text check (length(phone) between 1 and 40),
    email        text check (length(email) between 3 and 254),
    email_key    text collate "C",
    primary key (store_id, order_id, kind),
    foreign key (store_id, order_id) references orders.orders (store_id, id) on delete cascade
);
create index address_email on orders.address (store_id, email_key) where email_key is not null;
select platform.protect('orders.address');

-- The numbers that the store gives to orders that come without one.
create table orders.numbering (
    store_id  uuid primary key,
    next      bigint not null check (next >= 1)
);
select platform.protect('orders.numbering');
