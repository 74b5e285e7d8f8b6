package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code POST /pickups} and {@code DELETE /pickups/{no}}. */
final class ExpressPickups {

    /** As long as a courier needs at least (by analogy; DHL tells it by place). */
    private static final int SHORTEST_HOURS = 1;

    private final ExpressDesk desk;
    private final ExpressNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, Boolean> cancelled = new HashMap<>();

    ExpressPickups(ExpressDesk desk, ExpressNumbers numbers, Ledger ledger, Clock clock) {
        this.desk = desk;
        this.numbers = numbers;
        this.ledger = ledger;
        this.clock = clock;
    }

    synchronized Response order(Request request) {
        var caller = desk.caller(request);
        var order = desk.body(request, ExpressForms.PICKUP);
        desk.account(caller, order.path("accounts"));
        var ready = ExpressDesk.moment(order.path("plannedPickupDateAndTime").asString());
        if (tooShort(ready, order.path("closeTime").asString("18:00"))) {
            throw ExpressRefusal.bad(
                    "5011: The time between ready time and close time is too short for a pickup.");
        }
        var number = numbers.dispatch();
        cancelled.put(number, false);
        ledger.sold(
                number,
                "pickup",
                order.path("specialInstructions").path(0).path("value").asString(""),
                List.of(number),
                clock.instant());
        return Response.json(201, Map.of("dispatchConfirmationNumbers", List.of(number)));
    }

    synchronized Response cancel(Request request, Map<String, String> path) {
        desk.caller(request);
        var query = request.parameters();
        for (var parameter : List.of("requestorName", "reason")) {
            if (query.getOrDefault(parameter, "").isBlank()) {
                throw ExpressRefusal.missing(parameter);
            }
        }
        var number = path.getOrDefault("number", "");
        var before = cancelled.get(number);
        if (before == null) {
            throw ExpressRefusal.notFound(
                    "Pickup not found",
                    "Cancellation of booking was not successful. Requested Pickup was not found");
        }
        if (before) {
            throw ExpressRefusal.bad(
                    "Cancellation of booking was not successful. Pickup already cancelled or completed");
        }
        cancelled.put(number, true);
        ledger.takenBack(number, Set.of(number));
        return Response.empty(200);
    }

    synchronized void forget() {
        cancelled.clear();
    }

    private static boolean tooShort(OffsetDateTime ready, String close) {
        return !LocalTime.parse(close)
                        .isAfter(ready.toLocalTime().plusHours(SHORTEST_HOURS).minusMinutes(1))
                || ready.toLocalTime().plusHours(SHORTEST_HOURS).isBefore(ready.toLocalTime());
    }
}
