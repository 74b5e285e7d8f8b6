-- Filters of lists that a person named, to come back to them; they go when the person leaves the store. Personal data:
-- what somebody searched for may be a customer's name.
create table stores.saved_filter (
    store_id    uuid not null,
    id          uuid not null,
    person_id   uuid not null,
    list        text not null check (list ~ '^[a-z][a-z-]{0,39}$'),
    name        text not null check (length(name) between 1 and 60),
    name_key    text not null collate "C",
    filters     jsonb not null check (jsonb_typeof(filters) = 'object'),
    created_at  timestamptz not null,
    primary key (store_id, id),
    unique (store_id, person_id, list, name_key),
    foreign key (store_id, person_id) references stores.member (store_id, person_id) on delete cascade
);
select platform.protect('stores.saved_filter');
-- Read for the person who asks what is kept of them.
select platform.allow_system('stores.saved_filter', 'select');
