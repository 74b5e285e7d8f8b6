package dev.comptoir.meetings.spi;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.secrets.Secret;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the store. As long as it is not scheduled its values are those that were asked for,
 * from then on those that the provider stored.
 *
 * @param integrationId null when the connection was deleted since
 * @param start on the clocks of the zone
 * @param providerId how the provider names it; null until it is scheduled
 * @param joinUrl null until it is scheduled, and when it is gone
 * @param fault why it is not scheduled
 * @param checkedAt when the provider last confirmed it
 */
public record Meeting(
        UUID id,
        @Nullable UUID integrationId,
        String providerType,
        Environment environment,
        MeetingState state,
        String topic,
        @Nullable String agenda,
        LocalDateTime start,
        ZoneId zone,
        Instant startsAt,
        int minutes,
        MeetingRules rules,
        @Nullable String providerId,
        @Nullable Secret joinUrl,
        @Nullable Secret passcode,
        @Nullable KeptFault fault,
        @Nullable Instant checkedAt,
        Instant createdAt) {}
