package dev.comptoir.connectors.zoom;

import dev.comptoir.meetings.spi.MeetingState;
import dev.comptoir.meetings.spi.MeetingTrouble;
import dev.comptoir.platform.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Zoom meeting. Until it is scheduled the values are those ordered, from then on those that Zoom
 * stored. The host's link is not here: whoever has it is the host.
 *
 * @param integrationId absent when the connection was deleted since
 * @param start on the clocks of {@code timeZone}, without offset
 * @param zoomMeetingId the number that people type to join
 * @param joinUrl lets its bearer in
 * @param passcode what people type who have no link
 * @param problem why it is not scheduled
 * @param checkedAt when Zoom last confirmed it
 */
record ZoomMeeting(
        UUID id,
        @Nullable UUID integrationId,
        Environment environment,
        MeetingState state,
        String topic,
        @Nullable String agenda,
        @Schema(type = "string", format = "local-date-time") LocalDateTime start,
        String timeZone,
        Instant startsAt,
        int durationMinutes,
        @Nullable Boolean waitingRoom,
        @Nullable Boolean joinBeforeHost,
        @Nullable Boolean muteOnEntry,
        @Nullable String zoomMeetingId,
        @Nullable String joinUrl,
        @Nullable String passcode,
        @Nullable MeetingTrouble problem,
        @Nullable Instant checkedAt,
        Instant createdAt) {

    /** Without what lets people in. */
    @Override
    public String toString() {
        return "ZoomMeeting[%s]".formatted(id);
    }
}
