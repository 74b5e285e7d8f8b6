package dev.comptoir.connectors.zoom;

import dev.comptoir.meetings.spi.MeetingRules;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ScheduleOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order for a Zoom meeting. Where a rule is left out, the host's settings at Zoom decide; what
 * the Zoom account's own policy forbids, Zoom changes without asking, so read the answer.
 *
 * @param integrationId which Zoom connection; the store's default one when absent
 * @param start on the clocks of {@code timeZone}, without offset
 * @param timeZone IANA name, such as {@code Africa/Dakar}
 * @param waitingRoom the host lets people in one by one; not together with {@code joinBeforeHost}
 */
record CreateZoomMeeting(
        @Nullable UUID integrationId,
        @NotBlank @Size(max = NewMeeting.TOPIC) String topic,
        @Nullable @Size(max = NewMeeting.AGENDA) String agenda,
        @Schema(type = "string", format = "local-date-time", example = "2027-02-01T14:30") @NotNull
                LocalDateTime start,
        @NotBlank @Size(max = 60) String timeZone,
        @NotNull @Min(1) @Max(NewMeeting.MINUTES) Integer durationMinutes,
        @Nullable Boolean waitingRoom,
        @Nullable Boolean joinBeforeHost,
        @Nullable Boolean muteOnEntry) {

    ScheduleOrder order(@Nullable String key) {
        return new ScheduleOrder(
                ZoomConnector.TYPE,
                integrationId,
                topic,
                agenda,
                start,
                timeZone,
                durationMinutes,
                new MeetingRules(waitingRoom, joinBeforeHost, muteOnEntry),
                key);
    }
}
