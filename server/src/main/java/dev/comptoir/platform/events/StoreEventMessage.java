package dev.comptoir.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is told: enough to know which of its answers are stale.
 *
 * @param type such as {@code integrations.tested}; {@code events.missed} when everything may be
 *     stale
 * @param subjectId what it happened to
 */
public record StoreEventMessage(
        @Nullable UUID id, String type, Instant at, @Nullable UUID subjectId) {

    static StoreEventMessage of(RecentEvent event) {
        return new StoreEventMessage(event.id(), event.name(), event.at(), event.subject());
    }

    static StoreEventMessage missed(Instant now) {
        return new StoreEventMessage(null, EventStream.MISSED, now, null);
    }
}
