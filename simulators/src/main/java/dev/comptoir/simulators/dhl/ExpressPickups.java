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
import tools.jackson.databind.JsonNode;

/** {@code POST /pickups}, {@code PATCH} and {@code DELETE /pickups/{no}}. */
final class ExpressPickups {

    /** As long as a courier needs at least (by analogy; DHL tells it by place). */
    private static final int SHORTEST_HOURS = 1;

    private final ExpressDesk desk;
    private final ExpressNumbers numbers;
    private final Ledger ledger;
    private final Clock clock;
    private final Map<String, Courier> couriers = new HashMap<>();

    /**
     * A courier who was ordered.
     *
     * @param account the shipper's, which has to be named again when the order is changed
     */
    private record Courier(String account, boolean cancelled) {}

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
        ready(order);
        var number = numbers.dispatch();
        couriers.put(number, new Courier(caller.accountNumber(), false));
        ledger.sold(
                number,
                "pickup",
                order.path("specialInstructions").path(0).path("value").asString(""),
                List.of(number),
                clock.instant());
        return Response.json(201, Map.of("dispatchConfirmationNumbers", List.of(number)));
    }

    /** Whom DHL called off it does not know here (by analogy; its definition names no other no). */
    synchronized Response update(Request request, Map<String, String> path) {
        var caller = desk.caller(request);
        var update = desk.body(request, ExpressForms.PICKUP_UPDATE);
        desk.account(caller, update.path("accounts"));
        var number = path.getOrDefault("number", "");
        var courier = couriers.get(number);
        if (courier == null
                || courier.cancelled()
                || !update.path("dispatchConfirmationNumber").asString().equals(number)) {
            throw ExpressRefusal.notFound("Pickup not found", " Requested Pickup was not found");
        }
        if (!update.path("originalShipperAccountNumber").asString().equals(courier.account())) {
            throw ExpressRefusal.bad(
                    "5556: The Original Shipper Account Number must match with the Shipper Account"
                            + " Number used previously to create/update successful pickup request."
                            + " Please check the Original Shipper Account Number and retry.");
        }
        var ready = ready(update);
        return Response.json(
                200,
                Map.of(
                        "dispatchConfirmationNumber", number,
                        "readyByTime", ready.toLocalTime().toString(),
                        "nextPickupDate", ready.toLocalDate().toString()));
    }

    /** From when the parcels can be fetched, which has to leave the courier some time. */
    private static OffsetDateTime ready(JsonNode order) {
        var ready = ExpressDesk.moment(order.path("plannedPickupDateAndTime").asString());
        if (tooShort(ready, order.path("closeTime").asString("18:00"))) {
            throw ExpressRefusal.bad(
                    "5011: The time between ready time and close time is too short for a pickup.");
        }
        return ready;
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
        var before = couriers.get(number);
        if (before == null) {
            throw ExpressRefusal.notFound(
                    "Pickup not found",
                    "Cancellation of booking was not successful. Requested Pickup was not found");
        }
        if (before.cancelled()) {
            throw ExpressRefusal.bad(
                    "Cancellation of booking was not successful. Pickup already cancelled or completed");
        }
        couriers.put(number, new Courier(before.account(), true));
        ledger.takenBack(number, Set.of(number));
        return Response.empty(200);
    }

    synchronized void forget() {
        couriers.clear();
    }

    private static boolean tooShort(OffsetDateTime ready, String close) {
        return !LocalTime.parse(close)
                        .isAfter(ready.toLocalTime().plusHours(SHORTEST_HOURS).minusMinutes(1))
                || ready.toLocalTime().plusHours(SHORTEST_HOURS).isBefore(ready.toLocalTime());
    }
}
