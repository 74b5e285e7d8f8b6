-- One row: what this installation must remember about itself. The master key's id is a hash; it says which key is
-- missing, and does not help to guess it.
create table platform.installation (
    single          boolean primary key default true check (single),
    master_key_id   text not null,
    master_key_since timestamptz not null default now()
);
select platform.allow_system('platform.installation', 'select, insert, update');

-- The key that a store's secrets are encrypted with, itself encrypted with the master key.
create table platform.store_key (
    store_id      uuid primary key,
    master_key_id text not null,
    keyset        bytea not null,
    created_at    timestamptz not null default now()
);
select platform.protect('platform.store_key');
-- Losing a store's key loses its secrets, so the application only ever adds one; a new master key is the system's work.
revoke update, delete on platform.store_key from comptoir_app;
select platform.allow_system('platform.store_key', 'select, update');
