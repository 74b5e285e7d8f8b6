create schema meetings;

-- A meeting at a provider; before that, the intent to make it. The row is committed before the provider is asked, so
-- that a crash leaves something to settle by. Of people it holds nothing but what they wrote into topic and agenda.
create table meetings.meeting (
    id                  uuid        primary key,
    store_id            uuid        not null,
    integration_id      uuid        references integrations.store_integrations on delete set null,
    provider_type       text        not null,
    environment         text        not null check (environment in ('production', 'sandbox', 'simulator')),
    state               text        not null check (state in ('pending', 'unsettled', 'scheduled', 'failed', 'gone')),
    -- digests of the caller's Idempotency-Key, and of what was asked for under it
    request_key         bytea,
    request_print       bytea       not null,
    requested_by        uuid,
    topic               text        not null check (topic <> '' and length(topic) <= 200),
    agenda              text        check (length(agenda) <= 2000),
    -- what people were promised; starts_at follows from it by the zone's rules of the day
    local_start         timestamp   not null,
    time_zone           text        not null,
    starts_at           timestamptz not null,
    duration_minutes    integer     not null check (duration_minutes between 1 and 1440),
    rules               jsonb       not null,
    provider_meeting_id text,
    -- sealed: whoever has one of them gets in
    join_url            bytea,
    passcode            bytea,
    fault               jsonb,
    sent_at             timestamptz not null,
    checked_at          timestamptz,
    created_at          timestamptz not null,
    constraint meeting_request_key unique (store_id, request_key),
    check (state not in ('scheduled', 'gone') or provider_meeting_id is not null),
    check ((state = 'scheduled') = (join_url is not null))
);
create index meeting_newest on meetings.meeting (store_id, created_at desc, id desc);
create index meeting_by_integration on meetings.meeting (integration_id);
select platform.protect('meetings.meeting');
