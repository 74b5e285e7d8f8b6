package dev.comptoir.meetings;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A meeting was surely not made; why stands with it. */
@EventName("meetings.failed")
public record MeetingFailed(StoreId store, UUID subject) implements StoreEvent {}
