create schema integrations;
grant usage on schema integrations to comptoir_app, comptoir_system;

-- A store's connections to providers. The type is checked by the catalogue, not here: a new connector needs no migration.
create table integrations.store_integrations (
    id                  uuid        primary key,
    store_id            uuid        not null,
    type                text        not null,
    environment         text        not null check (environment in ('production', 'sandbox', 'simulator')),
    label               text        not null check (label <> '' and length(label) <= 80),
    settings            jsonb       not null,
    active              boolean     not null default true,
    is_default          boolean     not null default false,
    version             integer     not null default 1,
    -- grows when a secret is replaced: access tokens of earlier secrets are not used any more
    credentials_version integer     not null default 1,
    health_state        text        not null default 'never_tested'
        check (health_state in ('never_tested', 'healthy', 'degraded', 'failing', 'needs_reconnect')),
    health_since        timestamptz not null,
    health_failures     integer     not null default 0,
    health_fault        jsonb,
    last_test_at        timestamptz,
    last_success_at     timestamptz,
    created_at          timestamptz not null,
    updated_at          timestamptz not null,
    constraint store_integrations_label unique (store_id, type, environment, label)
);
create unique index store_integrations_default on integrations.store_integrations (store_id, type)
    where is_default and active;
select platform.protect('integrations.store_integrations');
-- the daily test asks which connections there are; it then works store by store as the application
select platform.allow_system('integrations.store_integrations', 'select');

-- Sealed for this store, connection and field; readable with the master key only.
create table integrations.integration_secret (
    integration_id uuid        not null references integrations.store_integrations on delete cascade,
    store_id       uuid        not null,
    field          text        not null,
    sealed         bytea       not null,
    last_four      text        check (length(last_four) = 4),
    updated_at     timestamptz not null,
    primary key (integration_id, field)
);
select platform.protect('integrations.integration_secret');

-- At most one access token per connection. Whoever holds the lease renews it; the others wait for the outcome.
create table integrations.access_token (
    integration_id      uuid        primary key references integrations.store_integrations on delete cascade,
    store_id            uuid        not null,
    credentials_version integer     not null,
    token_id            uuid,
    sealed              bytea,
    issued_at           timestamptz,
    expires_at          timestamptz,
    -- what the provider said it is good for
    scope               text,
    lease_holder        uuid,
    lease_until         timestamptz,
    check ((token_id is null) = (sealed is null) and (sealed is null) = (expires_at is null))
);
select platform.protect('integrations.access_token');

create table integrations.test_report (
    id              uuid        primary key,
    store_id        uuid        not null,
    integration_id  uuid        not null references integrations.store_integrations on delete cascade,
    trigger         text        not null check (trigger in ('saved', 'requested', 'daily')),
    actor_kind      text        not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id        uuid,
    actor_label     text,
    started_at      timestamptz not null,
    duration_millis integer     not null,
    outcome         text        not null check (outcome in ('passed', 'warned', 'failed')),
    environment     text        not null,
    host            text        not null,
    correlation_id  text        not null,
    stages          jsonb       not null,
    check ((actor_kind = 'system') = (actor_id is null) and (actor_kind = 'person') = (actor_label is null))
);
create index test_report_newest on integrations.test_report (integration_id, started_at desc, id desc);
select platform.protect('integrations.test_report');
-- Who caused what, for the person who asks what is kept of them.
select platform.allow_system('integrations.test_report', 'select');
revoke select on integrations.test_report from comptoir_system;
grant select (store_id, integration_id, trigger, actor_kind, actor_id, started_at)
    on integrations.test_report to comptoir_system;
