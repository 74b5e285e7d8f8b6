package dev.comptoir.meetings.spi;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that is to be.
 *
 * @param reference ours, unique, and the same however often the making is tried
 * @param topic at most {@link #TOPIC} characters
 * @param agenda at most {@link #AGENDA} characters
 * @param start on the clocks of the zone: what people were promised
 * @param minutes how long, 1 to {@link #MINUTES}
 */
public record NewMeeting(
        UUID reference,
        String topic,
        @Nullable String agenda,
        LocalDateTime start,
        ZoneId zone,
        int minutes,
        MeetingRules rules) {

    /** Longest topic, in characters; the least of what providers take. */
    public static final int TOPIC = 200;

    /** Longest agenda, in characters; leaves room for what a connector has to add. */
    public static final int AGENDA = 1900;

    /** Longest meeting: a day. */
    public static final int MINUTES = 1440;

    /** When it begins, by the zone's present rules. */
    public Instant startsAt() {
        return start.atZone(zone).toInstant();
    }
}
