create schema imports;

-- Records that a store takes over from files. An import has one round for its first file, and one more for each file of
-- corrected rows.
create table imports.import (
    store_id    uuid not null,
    id          uuid not null,
    kind        text not null check (kind ~ '^[a-z][a-z-]{0,39}$'),
    status      text not null check (status in ('ready', 'running', 'done', 'cancelled', 'failed')),
    round       integer not null default 1 check (round >= 1),
    -- of the work that runs or ran last; work that finds another one here was overtaken
    run         uuid,
    -- why it failed: a problem's code and parameters
    failure     jsonb,
    created_at  timestamptz not null,
    actor_kind  text not null check (actor_kind in ('person', 'api_key', 'system')),
    actor_id    uuid,
    actor_label text,
    changed_at  timestamptz not null,
    version     integer not null default 1,
    -- when all that was kept of its files and records was deleted
    cleared_at  timestamptz,
    primary key (store_id, id),
    check (status <> 'running' or run is not null),
    check ((failure is not null) = (status = 'failed')),
    check ((actor_kind = 'system') = (actor_id is null) and (actor_kind = 'person') = (actor_label is null))
);
select platform.protect('imports.import');
-- What was kept of files is cleared away after a while, in all stores.
select platform.allow_system('imports.import', 'select');

create table imports.round (
    store_id     uuid not null,
    import_id    uuid not null,
    number       integer not null check (number >= 1),
    file_name    text check (length(file_name) between 1 and 255),
    file_bytes   bigint not null check (file_bytes > 0),
    file_hash    bytea not null check (length(file_hash) = 32),
    received_at  timestamptz not null,
    layout       jsonb not null,
    -- conventions that somebody chose
    decided      jsonb not null,
    -- the first records as they were understood; holds people's data, so not for longer than it is needed
    preview      jsonb,
    rows         integer not null check (rows >= 0),
    records      integer not null check (records >= 0),
    -- records that were found wanting when the file was read
    unsound      integer not null check (unsound >= 0),
    -- how many records are dealt with: in the transaction that deals with them, so that it is true after any crash
    position     integer not null default 0 check (position between 0 and records),
    created      integer not null default 0 check (created >= 0),
    updated      integer not null default 0 check (updated >= 0),
    unchanged    integer not null default 0 check (unchanged >= 0),
    rejected     integer not null default 0 check (rejected >= 0),
    started_at   timestamptz,
    finished_at  timestamptz,
    primary key (store_id, import_id, number),
    foreign key (store_id, import_id) references imports.import (store_id, id),
    check (created + updated + unchanged + rejected = position)
);
create index round_by_file on imports.round (store_id, file_hash);
select platform.protect('imports.round');

-- A file, deflated, while it is needed: any node may have to go on with it.
create table imports.file_part (
    store_id   uuid not null,
    import_id  uuid not null,
    part       integer not null check (part >= 0),
    content    bytea not null,
    primary key (store_id, import_id, part),
    foreign key (store_id, import_id) references imports.import (store_id, id)
);
alter table imports.file_part alter column content set storage external;
select platform.protect('imports.file_part');

-- What became of each record. No foreign key: a hundred thousand of them are written in seconds, by one statement that
-- also locks the import.
create table imports.verdict (
    store_id   uuid not null,
    import_id  uuid not null,
    round      integer not null,
    line       integer not null check (line >= 1),
    outcome    text not null check (outcome in ('created', 'updated', 'unchanged', 'rejected')),
    record_key text not null,
    subject    uuid,
    primary key (store_id, import_id, round, line),
    check ((subject is null) = (outcome = 'rejected'))
);
select platform.protect('imports.verdict');

-- The rows of rejected records, to be corrected; they hold people's data.
create table imports.rejected_row (
    store_id     uuid not null,
    import_id    uuid not null,
    round        integer not null,
    line         integer not null check (line >= 1),
    record_line  integer not null check (record_line >= 1),
    cells        jsonb not null,
    problems     jsonb not null,
    primary key (store_id, import_id, round, record_line, line)
);
select platform.protect('imports.rejected_row');
