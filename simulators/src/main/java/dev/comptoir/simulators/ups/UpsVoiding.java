package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** {@code DELETE /api/shipments/{version}/void/cancel/{shipment}}, with {@code trackingnumber}. */
final class UpsVoiding {

    /** As long as UPS takes packages back by itself; after that somebody has to call. */
    private static final Duration WINDOW = Duration.ofDays(28);

    private static final int MOST_NUMBERS = 20;
    private static final Rated.Notice VOIDED = new Rated.Notice("1", "Voided");

    private final UpsCalls calls;
    private final UpsShipments shipments;
    private final Settings settings;
    private final Clock clock;

    UpsVoiding(UpsCalls calls, UpsShipments shipments, Settings settings, Clock clock) {
        this.calls = calls;
        this.shipments = shipments;
        this.settings = settings;
        this.clock = clock;
    }

    Response takeBack(Request request, Map<String, String> path) {
        var account = calls.caller(request, "shipping");
        var id = path.getOrDefault("shipment", "");
        if (!id.startsWith("1Z") || id.length() != 18) {
            throw invalid("190100", "Invalid ShipmentIdentificationNumber.");
        }
        var sold =
                shipments
                        .find(id)
                        .filter(found -> found.shipperNumber().equals(account.shipperNumber()))
                        .orElseThrow(UpsVoiding::notFound);
        var single = request.parameters().get("trackingnumber");
        var numbers = single == null ? sold.numbers() : numbers(single);
        check(sold, numbers, single != null);
        shipments.ledger().takenBack(id, Set.copyOf(numbers));
        var now = clock.instant();
        numbers.forEach(
                number -> shipments.journeys().happens(number, Journeys.Stage.CANCELLED, now));
        return answer(
                single == null
                        ? null
                        : numbers.stream()
                                .map(number -> new Shipped.Voided(number, VOIDED))
                                .toList(),
                path.getOrDefault("version", "v2409"));
    }

    private void check(UpsShipments.Sold sold, List<String> numbers, boolean single) {
        var now = clock.instant();
        if (!sold.numbers().containsAll(numbers)) {
            throw invalid("190122", "Package(s) selected to void is(are) invalid");
        }
        if (numbers.size() > MOST_NUMBERS && single) {
            throw invalid("190111", "Package Void Limit Exceeded");
        }
        if (shipments.ledger().find(sold.id()).orElseThrow().takenBack().containsAll(numbers)) {
            throw invalid("190117", "The Shipment has already been voided");
        }
        if (single && sold.returning()) {
            throw invalid(
                    "190112", "Return Service Shipments cannot be Voided at the Package Level");
        }
        if (now.isAfter(sold.at().plus(WINDOW))) {
            throw invalid("190101", "Time for voiding has expired.");
        }
        if (numbers.stream().anyMatch(number -> shipments.journeys().handedOver(number, now))) {
            throw notFound();
        }
    }

    private Response answer(@Nullable List<Shipped.Voided> packages, String version) {
        var tree =
                UpsCalls.MAPPER.valueToTree(
                        new Shipped.VoidEnvelope(
                                new Shipped.VoidResponse(
                                        Shipped.PlainHeader.SUCCESS,
                                        new Shipped.Summary(VOIDED),
                                        packages)));
        Singles.of(settings.value(UpsSimulator.SINGLES), version).collapse(tree);
        return Response.json(200, tree);
    }

    /** One number as it is, or several as a list of JSON. */
    private static List<String> numbers(String parameter) {
        if (!parameter.startsWith("[")) {
            return List.of(parameter);
        }
        try {
            return List.of(Json.read(parameter.getBytes(StandardCharsets.UTF_8), String[].class));
        } catch (JacksonException notAList) {
            throw invalid("190109", "Invalid TrackingNumber");
        }
    }

    private static UpsRefusal notFound() {
        return invalid("190102", "No shipment found within the allowed void period");
    }
}
