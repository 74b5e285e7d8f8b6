package dev.comptoir.shipping;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules of a price request that look at more than one field; all of them are told at once. */
final class RatesCheck {

    /** What carriers plan ahead at most. */
    private static final int DAYS_AHEAD = 60;

    private final RatesRequest request;
    private final List<FieldProblem> problems = new ArrayList<>();

    private RatesCheck(RatesRequest request) {
        this.request = request;
    }

    /**
     * @throws Problem naming each field that cannot be used
     */
    static void require(RatesRequest request, Clock clock) {
        var check = new RatesCheck(request);
        check.problems.addAll(PlaceCheck.problems("from", request.from()));
        check.problems.addAll(PlaceCheck.problems("to", request.to()));
        check.shipDate(LocalDate.now(clock));
        check.goodsValue();
        if (!check.problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(check.problems);
        }
    }

    /** A day of grace, because today has begun earlier in some of the sender's time zones. */
    private void shipDate(LocalDate today) {
        var date = request.shipDate();
        if (date == null) {
            return;
        }
        var days = ChronoUnit.DAYS.between(today, date);
        if (days < -1 || days > DAYS_AHEAD) {
            problems.add(new FieldProblem("shipDate", "ship-date", Map.of("days", DAYS_AHEAD)));
        }
    }

    private void goodsValue() {
        var value = request.goodsValue();
        if (value != null && value.amountMinor() <= 0) {
            problems.add(new FieldProblem("goodsValue.amountMinor", "positive"));
        }
    }
}
