package dev.comptoir.shipping;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The rules of a price request that look at more than one field; all of them are told at once. */
final class RatesCheck {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

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
        check.place("from", request.from());
        check.place("to", request.to());
        check.shipDate(LocalDate.now(clock));
        check.goodsValue();
        if (!check.problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(check.problems);
        }
    }

    private void place(String path, RatesRequest.Place place) {
        var country = place.country().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            problems.add(new FieldProblem(path + ".country", "country"));
            return;
        }
        var postalCode = place.postalCode() == null ? "" : place.postalCode().strip();
        var known = PostalCodes.of(country);
        if (known.isPresent() && postalCode.isEmpty()) {
            problems.add(new FieldProblem(path + ".postalCode", "required"));
        } else if (known.isPresent() && !known.get().accepts(postalCode)) {
            var params =
                    Map.<String, Object>of("country", country, "example", known.get().example());
            problems.add(new FieldProblem(path + ".postalCode", "postal-code", params));
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
