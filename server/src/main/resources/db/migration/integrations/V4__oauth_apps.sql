-- Applications that are registered with providers, through which people sign in there. A store's own counts for this
-- store; those of the installation, which count for all others, lie under the id of no store.
create table integrations.oauth_app (
    store_id   uuid        not null,
    type       text        not null,
    client_id  text        not null check (length(client_id) between 1 and 255),
    sealed     bytea       not null,
    last_four  text        check (length(last_four) = 4),
    updated_at timestamptz not null,
    version    integer     not null default 1,
    primary key (store_id, type)
);
select platform.protect('integrations.oauth_app');
