create schema access;
grant usage on schema access to comptoir_app, comptoir_system;

-- People belong to no store: the system role alone reads and writes them. Columns with personal data are listed in
-- PersonalData.java, which a test holds against this schema.
create table access.person (
    id              uuid primary key,
    email           text not null unique check (email = lower(email) and length(email) between 3 and 254),
    name            text not null check (length(name) between 1 and 200),
    password_hash   text not null,
    language        text check (language in ('en', 'fr')),
    platform_admin  boolean not null default false,
    disabled        boolean not null default false,
    sign_ins        integer not null default 0,
    last_sign_in_at timestamptz,
    created_at      timestamptz not null default now()
);
select platform.allow_system('access.person', 'select,insert,update,delete');

-- The cookie holds 256 random bits; only their SHA-256 lies here, so that a copy of this table signs nobody in.
create table access.session (
    id           uuid primary key,
    token_hash   bytea not null unique,
    person_id    uuid not null references access.person on delete cascade,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    ip           text,
    user_agent   text
);
create index session_of_person on access.session (person_id, ip);
create index session_by_expiry on access.session (expires_at);
select platform.allow_system('access.session', 'select,insert,update,delete');

create table access.one_time_token (
    id         uuid primary key,
    token_hash bytea not null unique,
    purpose    text not null check (purpose in ('password_reset')),
    person_id  uuid not null references access.person on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index one_time_token_of_person on access.one_time_token (person_id);
select platform.allow_system('access.one_time_token', 'select,insert,update,delete');

-- Failed sign-ins, by hash of what failed; in the database, so that a restart or another node forgets nothing.
create table access.sign_in_failures (
    subject       bytea primary key,
    failures      integer not null,
    blocked_until timestamptz,
    updated_at    timestamptz not null
);
select platform.allow_system('access.sign_in_failures', 'select,insert,update,delete');

create table access.api_key (
    id           uuid primary key,
    store_id     uuid not null,
    name         text not null check (length(name) between 1 and 100),
    prefix       text not null,
    token_hash   bytea not null unique,
    scopes       text[] not null check (cardinality(scopes) > 0),
    created_at   timestamptz not null,
    created_by   uuid not null,
    last_used_at timestamptz,
    expires_at   timestamptz,
    revoked_at   timestamptz
);
create index api_key_of_store on access.api_key (store_id, id);
select platform.protect('access.api_key');
-- Which store a key opens is known only after it was found.
select platform.allow_system('access.api_key', 'select,update');

-- Ids and names of fields, never values. The application can add to it, and not change what it says.
create table access.audit_entry (
    id             uuid primary key,
    store_id       uuid not null,
    at             timestamptz not null,
    actor_kind     text not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id       uuid,
    actor_label    text,
    action         text not null,
    target_type    text,
    target_id      uuid,
    target_label   text,
    changed        text[] not null default '{}',
    correlation_id text not null,
    ip             text
);
create index audit_entry_of_store on access.audit_entry (store_id, at desc, id desc);
select platform.protect('access.audit_entry');
revoke update, delete on access.audit_entry from comptoir_app;
-- Insert: who accepts an invitation comes from outside of the store. Update: to forget an address when a person is erased.
select platform.allow_system('access.audit_entry', 'select,insert,update');
revoke update on access.audit_entry from comptoir_system;
grant update (ip) on access.audit_entry to comptoir_system;

-- What happens to people outside of any store: signing in, passwords.
create table access.account_audit_entry (
    id             uuid primary key,
    at             timestamptz not null,
    actor_kind     text not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id       uuid,
    actor_label    text,
    action         text not null,
    target_type    text,
    target_id      uuid,
    target_label   text,
    changed        text[] not null default '{}',
    correlation_id text not null,
    ip             text
);
create index account_audit_entry_by_actor on access.account_audit_entry (actor_id, at desc);
create index account_audit_entry_by_target on access.account_audit_entry (target_id, at desc);
select platform.allow_system('access.account_audit_entry', 'select,insert');
grant update (ip) on access.account_audit_entry to comptoir_system;
