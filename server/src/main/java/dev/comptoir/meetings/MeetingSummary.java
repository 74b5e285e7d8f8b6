package dev.comptoir.meetings;

import dev.comptoir.meetings.spi.Meeting;
import dev.comptoir.meetings.spi.MeetingState;
import dev.comptoir.meetings.spi.MeetingTrouble;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.web.FaultWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a list, without what lets people in.
 *
 * @param integrationId absent when the connection was deleted since
 * @param type where, such as {@code zoom}
 * @param start on the clocks of {@code timeZone}, without offset
 * @param problem why it is not scheduled
 */
record MeetingSummary(
        UUID id,
        @Nullable UUID integrationId,
        String type,
        Environment environment,
        MeetingState state,
        String topic,
        @Schema(type = "string", format = "local-date-time") LocalDateTime start,
        String timeZone,
        Instant startsAt,
        int durationMinutes,
        @Nullable MeetingTrouble problem,
        Instant createdAt) {

    static MeetingSummary of(Meeting meeting, FaultWords words) {
        return new MeetingSummary(
                meeting.id(),
                meeting.integrationId(),
                meeting.providerType(),
                meeting.environment(),
                meeting.state(),
                meeting.topic(),
                meeting.start(),
                meeting.zone().getId(),
                meeting.startsAt(),
                meeting.minutes(),
                MeetingTrouble.of(meeting, words),
                meeting.createdAt());
    }
}
