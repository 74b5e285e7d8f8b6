package dev.comptoir.meetings;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.meetings.spi.MeetingState;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.FaultWords;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A store's meetings, wherever they are held. */
@RestController
@RequestMapping("/api/v1/stores/{storeId}/meetings")
final class MeetingController {

    private final Meetings meetings;
    private final FaultWords words;

    MeetingController(Meetings meetings, FaultWords words) {
        this.meetings = meetings;
        this.words = words;
    }

    @Operation(
            description =
                    "The store's meetings, last ordered first; those that were not made too, with the reason.")
    @GetMapping
    @Requires(Permission.MEETINGS_READ)
    Page<MeetingSummary> listMeetings(
            @PathVariable StoreId storeId,
            @RequestParam(required = false) @Nullable MeetingState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return meetings.list(state, PageRequest.of(cursor, limit))
                .map(meeting -> MeetingSummary.of(meeting, words));
    }
}
