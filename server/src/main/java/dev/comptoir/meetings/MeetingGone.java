package dev.comptoir.meetings;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A meeting is not at its provider any more. */
@EventName("meetings.gone")
public record MeetingGone(StoreId store, UUID subject) implements StoreEvent {}
