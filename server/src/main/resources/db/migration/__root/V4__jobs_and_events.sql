-- The table of db-scheduler, plus the rule that the application adds work of the store it is bound to and reads none.
create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
) with (
    -- a queue: most rows live for milliseconds, so their remains are swept often
    fillfactor = 70,
    autovacuum_vacuum_scale_factor = 0.02,
    autovacuum_vacuum_threshold = 500,
    autovacuum_vacuum_insert_scale_factor = 0.2
);

create index scheduled_tasks_due on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on platform.scheduled_tasks (last_heartbeat) where picked;

alter table platform.scheduled_tasks enable row level security;
alter table platform.scheduled_tasks force row level security;
create policy enqueue on platform.scheduled_tasks for insert to comptoir_app
    with check ((convert_from(task_data, 'UTF8')::jsonb ->> 'store')::uuid is not distinct from platform.current_store());
create policy owner on platform.scheduled_tasks to comptoir_owner using (true) with check (true);
grant insert on platform.scheduled_tasks to comptoir_app;
select platform.allow_system('platform.scheduled_tasks', 'select,insert,update,delete');

-- Work that used up its attempts, kept until somebody looks at it.
create table platform.failed_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    attempts int not null,
    cause text not null,
    failed_at timestamptz not null,
    primary key (task_name, task_instance)
);
alter table platform.failed_tasks enable row level security;
alter table platform.failed_tasks force row level security;
create policy owner on platform.failed_tasks to comptoir_owner using (true) with check (true);
select platform.allow_system('platform.failed_tasks', 'select,insert,update,delete');

-- The events of the last hour, for the streams of browsers. Read in the order (tx, id): see Position.java.
create table platform.recent_events (
    id uuid primary key,
    store_id uuid not null,
    name text not null,
    subject_id uuid not null,
    at timestamptz not null default now(),
    tx xid8 not null default pg_current_xact_id()
);
create index recent_events_order on platform.recent_events (tx, id);
create index recent_events_age on platform.recent_events (at);
select platform.protect('platform.recent_events');
select platform.allow_system('platform.recent_events', 'select,insert,delete');
