package dev.comptoir.meetings.spi;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants scheduled, as it was typed; see {@link NewMeeting} for the fields.
 *
 * @param providerType where, such as {@code zoom}
 * @param integrationId on which of the store's connections; its default one when null
 * @param zone IANA name
 * @param key the caller's {@code Idempotency-Key}: the same key is one meeting, also where the
 *     first request's answer was lost
 */
public record ScheduleOrder(
        String providerType,
        @Nullable UUID integrationId,
        String topic,
        @Nullable String agenda,
        LocalDateTime start,
        String zone,
        int minutes,
        MeetingRules rules,
        @Nullable String key) {}
