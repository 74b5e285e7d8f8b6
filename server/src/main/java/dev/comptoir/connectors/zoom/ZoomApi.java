package dev.comptoir.connectors.zoom;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The operations of Zoom's API that we use; {@code userId} is an id or an e-mail address. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface ZoomApi {

    @GetExchange("/v2/users/{userId}")
    ZoomWire.User user(@PathVariable String userId);

    /** Not to be repeated: Zoom takes no key by which it would know a repetition. */
    @PostExchange(
            url = "/v2/users/{userId}/meetings",
            contentType = MediaType.APPLICATION_JSON_VALUE)
    ZoomWire.Meeting createMeeting(
            @PathVariable String userId, @RequestBody ZoomWire.NewMeeting meeting);

    /**
     * A page of a host's meetings.
     *
     * @param type {@code scheduled}: all that have not expired, past ones too
     * @param pageSize 300 at most
     * @param nextPageToken from the page before; lives 15 minutes
     */
    @GetExchange("/v2/users/{userId}/meetings")
    ZoomWire.MeetingList meetings(
            @PathVariable String userId,
            @RequestParam String type,
            @RequestParam("page_size") int pageSize,
            @RequestParam(name = "next_page_token", required = false)
                    @Nullable String nextPageToken);

    @GetExchange("/v2/meetings/{meetingId}")
    ZoomWire.Meeting meeting(@PathVariable String meetingId);
}
