-- Requests with an Idempotency-Key, and their answers for a day; those of a store are sealed with its key.
create table platform.idempotent_request (
    id          uuid not null,
    scope       text not null,
    actor       text not null,
    operation   text not null,
    key         text not null,
    fingerprint bytea not null,
    begun_at    timestamptz not null default now(),
    status      integer,
    answer      bytea,
    primary key (scope, actor, operation, key)
);
create index idempotent_request_by_age on platform.idempotent_request (begun_at);
select platform.allow_system('platform.idempotent_request', 'select,insert,update,delete');
