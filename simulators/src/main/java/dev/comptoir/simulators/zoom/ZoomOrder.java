package dev.comptoir.simulators.zoom;

import dev.comptoir.simulators.zoom.ZoomRefusal.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code POST /users/{userId}/meetings} is sent; anything may be missing. */
record ZoomOrder(
        @Nullable String topic,
        @Nullable Integer type,
        @Nullable String startTime,
        @Nullable Integer duration,
        @Nullable String timezone,
        @Nullable String agenda,
        @Nullable String password,
        @Nullable Boolean defaultPassword,
        @Nullable Rules settings) {

    private static final Set<Integer> TYPES = Set.of(1, 2, 3, 8, 10);

    record Rules(
            @Nullable Boolean waitingRoom,
            @Nullable Boolean joinBeforeHost,
            @Nullable Boolean muteUponEntry,
            @Nullable Boolean usePmi) {}

    /**
     * @throws ZoomRefusal 300, naming all fields that are wrong
     */
    void require() {
        var wrong = new ArrayList<Field>();
        longest(wrong, "topic", topic, 200);
        longest(wrong, "agenda", agenda, 2000);
        longest(wrong, "password", password, 10);
        if (type != null && !TYPES.contains(type)) {
            wrong.add(new Field("type", "Invalid field."));
        }
        if (duration != null && (duration < 1 || duration > 1440)) {
            wrong.add(new Field("duration", "Invalid field."));
        }
        if (!knownZone()) {
            wrong.add(new Field("timezone", "Invalid field."));
        } else if (!readableStart()) {
            wrong.add(new Field("start_time", "Invalid field."));
        }
        if (!wrong.isEmpty()) {
            throw ZoomRefusal.invalid(wrong);
        }
    }

    /**
     * GMT with a Z, else local to the time zone; missing or past means now.
     *
     * @param fallback the user's time zone
     */
    Instant start(String fallback, Instant now) {
        if (startTime == null) {
            return now;
        }
        var zone = timezone == null ? fallback : timezone;
        var start =
                startTime.endsWith("Z")
                        ? Instant.parse(startTime)
                        : LocalDateTime.parse(startTime).atZone(ZoneId.of(zone)).toInstant();
        return start.isBefore(now) ? now : start;
    }

    private boolean readableStart() {
        try {
            start("UTC", Instant.EPOCH);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private boolean knownZone() {
        return timezone == null || ZoneId.getAvailableZoneIds().contains(timezone);
    }

    private static void longest(
            List<Field> wrong, String field, @Nullable String value, int length) {
        if (value != null && value.length() > length) {
            wrong.add(new Field(field, "Invalid field."));
        }
    }
}
