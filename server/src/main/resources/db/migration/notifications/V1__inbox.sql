create schema notifications;

-- What people of a store are told, as code and parameters; texts are made for whoever reads.
create table notifications.message (
    id           uuid        primary key,
    store_id     uuid        not null,
    at           timestamptz not null,
    code         text        not null,
    severity     text        not null check (severity in ('info', 'warning', 'problem')),
    lowest_role  text        not null check (lowest_role in ('owner', 'manager', 'staff', 'support', 'viewer')),
    person_id    uuid,
    subject_type text        not null,
    subject_id   uuid        not null,
    params       jsonb       not null,
    -- the same thing is told once, however many nodes find it out
    once         text,
    unique (store_id, once)
);
create index message_newest on notifications.message (store_id, at desc, id desc);
create index message_by_age on notifications.message (at);
select platform.protect('notifications.message');
-- Old ones go, in all stores; and a person's own are shown and forgotten with the person.
select platform.allow_system('notifications.message', 'select,delete');

create table notifications.message_read (
    message_id uuid        not null references notifications.message on delete cascade,
    store_id   uuid        not null,
    person_id  uuid        not null,
    read_at    timestamptz not null default now(),
    primary key (message_id, person_id)
);
create index message_read_of_person on notifications.message_read (person_id);
select platform.protect('notifications.message_read');
select platform.allow_system('notifications.message_read', 'select,delete');
