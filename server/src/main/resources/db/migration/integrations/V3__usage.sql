-- How much each connection was called on a day (UTC), counted from the log, and kept when the log is gone. A day is
-- counted anew, as a whole, until it cannot change any more; so a row is right or yet to be, never half right.
create table integrations.usage_day (
    store_id         uuid    not null,
    integration_id   uuid    not null,
    day              date    not null,
    integration_type text    not null,
    environment      text    not null check (environment in ('production', 'sandbox', 'simulator')),
    calls            integer not null check (calls > 0),
    failures         integer not null check (failures between 0 and calls),
    -- how many of the failures there were of each kind of fault
    faults           jsonb   not null,
    total_millis     bigint  not null check (total_millis >= 0),
    median_millis    integer not null,
    p95_millis       integer not null,
    p99_millis       integer not null,
    primary key (integration_id, day)
);
create index usage_of_store on integrations.usage_day (store_id, day desc, integration_id desc);
create index usage_by_day on integrations.usage_day (day);
select platform.protect('integrations.usage_day');
revoke insert, update, delete on integrations.usage_day from comptoir_app;
-- One job counts for all stores; whoever runs the installation compares providers.
select platform.allow_system('integrations.usage_day', 'select,insert,update');

-- Up to which day the counts are final; one row.
create table integrations.usage_final (
    single boolean primary key default true check (single),
    day    date not null
);
select platform.allow_system('integrations.usage_final', 'select,insert,update');
