package dev.comptoir.connectors.zoom;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The messages as Zoom names them (developers.zoom.us, Meetings and Users, August 2026); only the
 * fields that we use. Of an answer every field may be missing.
 */
final class ZoomWire {

    private ZoomWire() {}

    /**
     * @param expiresIn seconds; an hour
     * @param scope what the token is good for, separated by spaces
     */
    @Snake
    record Token(@Nullable String accessToken, @Nullable Long expiresIn, @Nullable String scope) {}

    /**
     * @param type 1 Basic, 2 Licensed, 4 without meetings
     * @param status {@code active}, {@code pending}, {@code inactive}
     */
    @Snake
    record User(
            @Nullable String id,
            @Nullable Integer type,
            @Nullable String status,
            @Nullable String email) {}

    /**
     * @param type 2: scheduled
     * @param startTime in UTC, with a Z
     * @param duration minutes
     * @param timezone in which Zoom shows the start
     */
    @Snake
    record NewMeeting(
            String topic,
            int type,
            String startTime,
            int duration,
            String timezone,
            String agenda,
            Rules settings) {}

    @Snake
    record Rules(
            @Nullable Boolean waitingRoom,
            @Nullable Boolean joinBeforeHost,
            @Nullable Boolean muteUponEntry,
            @Nullable Boolean usePmi) {}

    /**
     * @param id up to 64 bits
     * @param agenda cut at 250 characters where meetings are listed
     * @param startTime absent when it has no fixed time
     */
    @Snake
    record Meeting(
            @Nullable Long id,
            @Nullable String topic,
            @Nullable String agenda,
            @Nullable String startTime,
            @Nullable Integer duration,
            @Nullable String joinUrl,
            @Nullable String password,
            @Nullable Rules settings) {}

    @Snake
    record MeetingList(@Nullable List<Meeting> meetings, @Nullable String nextPageToken) {}

    @JacksonAnnotationsInside
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface Snake {}
}
