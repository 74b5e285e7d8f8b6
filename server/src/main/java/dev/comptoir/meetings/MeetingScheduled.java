package dev.comptoir.meetings;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A meeting was made at its provider. */
@EventName("meetings.scheduled")
public record MeetingScheduled(StoreId store, UUID subject) implements StoreEvent {}
