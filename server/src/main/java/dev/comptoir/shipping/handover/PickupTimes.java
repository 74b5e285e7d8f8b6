package dev.comptoir.shipping.handover;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** When a courier can be wished for, whatever the carrier. */
final class PickupTimes {

    private static final int DAYS_AHEAD = 30;

    private PickupTimes() {}

    /**
     * @param now on the store's clocks
     * @throws Problem naming each field that is wrong
     */
    static void require(LocalDate day, LocalTime ready, LocalTime close, LocalDateTime now) {
        var problems = new ArrayList<FieldProblem>();
        var days = ChronoUnit.DAYS.between(now.toLocalDate(), day);
        if (days < 0 || days > DAYS_AHEAD) {
            problems.add(new FieldProblem("date", "ship-date", Map.of("days", DAYS_AHEAD)));
        }
        if (!ready.isBefore(close)) {
            problems.add(new FieldProblem("close", "closes-before-ready"));
        } else if (days == 0 && !close.isAfter(now.toLocalTime())) {
            problems.add(new FieldProblem("close", "closed-by-now"));
        }
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
    }

    static Problem invalid(List<FieldProblem> problems) {
        return new Problem(RequestProblem.INVALID).withFields(problems);
    }
}
