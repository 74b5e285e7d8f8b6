-- How far a store's key has come: in which rotation it was given its newest key, when, and in which one its secrets
-- were sealed with that.
alter table platform.store_key
    add column keyed_in uuid,
    add column keyed_at timestamptz,
    add column sealed_in uuid;
