create schema stores;
grant usage on schema stores to comptoir_app, comptoir_system;

create table stores.store (
    store_id   uuid primary key,
    name       text not null check (length(name) between 1 and 120),
    country    text not null check (country ~ '^[A-Z]{2}$'),
    currency   text not null check (currency ~ '^[A-Z]{3}$'),
    time_zone  text not null,
    language   text not null check (language in ('en', 'fr')),
    created_at timestamptz not null,
    version    integer not null default 1
);
select platform.protect('stores.store');
-- A person's list of stores, and the names in it, go across stores.
select platform.allow_system('stores.store', 'select');

create table stores.member (
    store_id   uuid not null references stores.store,
    person_id  uuid not null,
    role       text not null check (role in ('owner', 'manager', 'staff', 'support', 'viewer')),
    joined_at  timestamptz not null,
    invited_by uuid,
    primary key (store_id, person_id)
);
create index member_by_person on stores.member (person_id);
select platform.protect('stores.member');
-- Who may do what is asked before the store of a request is trusted; accepting an invitation makes a member.
select platform.allow_system('stores.member', 'select,insert,delete');

create table stores.invitation (
    id          uuid primary key,
    store_id    uuid not null references stores.store,
    email       text not null check (email = lower(email)),
    role        text not null check (role in ('owner', 'manager', 'staff', 'support', 'viewer')),
    token_hash  bytea not null unique,
    invited_by  uuid not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    accepted_at timestamptz,
    revoked_at  timestamptz
);
create unique index open_invitation on stores.invitation (store_id, email) where accepted_at is null and revoked_at is null;
select platform.protect('stores.invitation');
-- Whoever holds the link is not yet of the store.
select platform.allow_system('stores.invitation', 'select,update,delete');
