-- The last wish for a courier at another time: written before the carrier is asked, moved by ChangeState. What it wishes for
-- becomes the pickup's own once the carrier has taken it.
alter table shipping.pickup
    add change_state        text        check (change_state in ('requested', 'made', 'refused', 'unknown', 'not_made')),
    add change_asked_at     timestamptz,
    add change_day          date,
    -- on the clocks of the place
    add change_ready        time,
    add change_close        time,
    add change_instructions text        check (length(change_instructions) between 1 and 255),
    -- why he comes as before, in the carrier's own words
    add change_reasons      jsonb       not null default '[]',
    add change_fault        jsonb,
    add check (change_ready < change_close),
    add check (num_nulls(change_state, change_asked_at, change_day, change_ready, change_close) in (0, 5)),
    add check (change_state is not null
               or (change_instructions is null and change_fault is null and change_reasons = '[]')),
    -- who is to come at another time was ordered
    add check (change_state is null or confirmation is not null);
