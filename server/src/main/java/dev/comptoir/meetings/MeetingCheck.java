package dev.comptoir.meetings;

import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ScheduleOrder;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of an order for a meeting; all that are broken are told at once. */
final class MeetingCheck {

    /** Between reading the clock and pressing the button. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final ScheduleOrder order;
    private final Clock clock;
    private final List<FieldProblem> problems = new ArrayList<>();

    private MeetingCheck(ScheduleOrder order, Clock clock) {
        this.order = order;
        this.clock = clock;
    }

    /**
     * @throws Problem naming each field that cannot be used
     */
    static void require(ScheduleOrder order, Clock clock) {
        var check = new MeetingCheck(order, clock);
        check.texts();
        check.start();
        check.rules();
        if (!check.problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(check.problems);
        }
    }

    private void texts() {
        if (order.topic().isBlank()) {
            problems.add(new FieldProblem("topic", "required"));
        }
        length("topic", order.topic(), NewMeeting.TOPIC);
        length("agenda", order.agenda(), NewMeeting.AGENDA);
        if (order.minutes() < 1) {
            problems.add(new FieldProblem("durationMinutes", "min", Map.of("value", 1)));
        } else if (order.minutes() > NewMeeting.MINUTES) {
            var most = Map.<String, Object>of("value", NewMeeting.MINUTES);
            problems.add(new FieldProblem("durationMinutes", "max", most));
        }
    }

    private void length(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            problems.add(new FieldProblem(field, "too-long", Map.of("max", most)));
        }
    }

    /** Providers take a time in the past for now, and a time that the clocks skip for another. */
    private void start() {
        if (!ZoneId.getAvailableZoneIds().contains(order.zone())) {
            problems.add(new FieldProblem("timeZone", "time-zone-name"));
            return;
        }
        var zone = ZoneId.of(order.zone());
        if (zone.getRules().getValidOffsets(order.start()).isEmpty()) {
            problems.add(new FieldProblem("start", "skipped-time", Map.of("zone", order.zone())));
        } else if (order.start().atZone(zone).toInstant().isBefore(clock.instant().minus(GRACE))) {
            problems.add(new FieldProblem("start", "future"));
        }
    }

    private void rules() {
        if (Boolean.TRUE.equals(order.rules().waitingRoom())
                && Boolean.TRUE.equals(order.rules().joinBeforeHost())) {
            problems.add(new FieldProblem("joinBeforeHost", "waiting-room"));
        }
    }
}
