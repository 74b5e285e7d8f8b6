package dev.comptoir.connectors.zoom;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.meetings.spi.Meeting;
import dev.comptoir.meetings.spi.MeetingDesk;
import dev.comptoir.meetings.spi.MeetingTrouble;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.web.FaultWords;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A store's meetings at Zoom. */
@RestController
@RequestMapping("/api/v1/stores/{storeId}/zoom/meetings")
final class ZoomMeetingController {

    private final MeetingDesk desk;
    private final FaultWords words;

    ZoomMeetingController(MeetingDesk desk, FaultWords words) {
        this.desk = desk;
        this.words = words;
    }

    @Operation(
            description =
                    """
                    Schedules a meeting at Zoom. With an `Idempotency-Key` it is made once however often the request is repeated,
                    also where Zoom's answer was lost: the repetition first asks Zoom what became of it, and answers 409
                    `meetings.unsettled` as long as that cannot be known.\
                    """)
    @PostMapping
    @Idempotent
    @Requires(Permission.MEETINGS_CREATE)
    @ResponseStatus(HttpStatus.CREATED)
    ZoomMeeting createZoomMeeting(
            @PathVariable StoreId storeId,
            @Parameter(hidden = true) @RequestHeader(name = Idempotent.HEADER, required = false)
                    @Nullable String idempotencyKey,
            @Valid @RequestBody CreateZoomMeeting body) {
        return view(desk.schedule(body.order(idempotencyKey)));
    }

    @Operation(
            description =
                    "A meeting as it was last known; with `refresh` Zoom is asked first how it stands.")
    @GetMapping("/{meetingId}")
    @Requires(Permission.MEETINGS_READ)
    ZoomMeeting getZoomMeeting(
            @PathVariable StoreId storeId,
            @PathVariable UUID meetingId,
            @RequestParam(defaultValue = "false") boolean refresh) {
        return view(desk.meeting(ZoomConnector.TYPE, meetingId, refresh));
    }

    private ZoomMeeting view(Meeting meeting) {
        var rules = meeting.rules();
        return new ZoomMeeting(
                meeting.id(),
                meeting.integrationId(),
                meeting.environment(),
                meeting.state(),
                meeting.topic(),
                meeting.agenda(),
                meeting.start(),
                meeting.zone().getId(),
                meeting.startsAt(),
                meeting.minutes(),
                rules.waitingRoom(),
                rules.joinBeforeHost(),
                rules.muteOnEntry(),
                meeting.providerId(),
                revealed(meeting.joinUrl()),
                revealed(meeting.passcode()),
                MeetingTrouble.of(meeting, words),
                meeting.checkedAt(),
                meeting.createdAt());
    }

    private static @Nullable String revealed(@Nullable Secret secret) {
        return secret == null ? null : secret.reveal();
    }
}
