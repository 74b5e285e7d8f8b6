-- How far long work has come; of a store, or (store_id null) of the installation.
create table platform.progress (
    id           uuid primary key,
    store_id     uuid,
    work         text not null,
    state        text not null default 'running' check (state in ('running', 'finished', 'cancelled', 'failed')),
    done         bigint not null default 0 check (done >= 0),
    total        bigint check (total >= 0),
    current      text check (length(current) <= 200),
    cancel_asked boolean not null default false,
    started_at   timestamptz not null default clock_timestamp(),
    updated_at   timestamptz not null default clock_timestamp(),
    ended_at     timestamptz,
    check ((state = 'running') = (ended_at is null))
);
create index progress_by_age on platform.progress (started_at);
select platform.protect('platform.progress');
revoke delete on platform.progress from comptoir_app;
select platform.allow_system('platform.progress', 'select,insert,update,delete');
