package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.ups.RateRequests.Shipment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code POST /api/rating/{version}/{Rate|Shop|Ratetimeintransit|Shoptimeintransit}}. */
final class UpsRating {

    private static final Set<String> OPTIONS =
            Set.of("rate", "shop", "ratetimeintransit", "shoptimeintransit");

    private final UpsCalls calls;
    private final Settings settings;
    private final Clock clock;

    UpsRating(UpsCalls calls, Settings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.clock = clock;
    }

    Response rate(Request request, Map<String, String> path) {
        var account = calls.caller(request, "rating");
        var version = path.getOrDefault("version", "");
        var option = path.getOrDefault("option", "").toLowerCase(Locale.ROOT);
        if (!version.matches("v\\d{1,4}") || !OPTIONS.contains(option)) {
            throw UpsRefusal.invalid(
                    "20002",
                    "The specified service name, %s, and version number, %s, combination is invalid."
                            .formatted(option, version));
        }
        var asked =
                UpsCalls.read(
                        request, RateRequests.Envelope.class, RateRequests.Envelope::rateRequest);
        var shipment = asked.shipment();
        if (shipment == null) {
            throw UpsRefusal.invalid("9110003", "Missing shipment information.");
        }
        var consignment = RateValidation.check(shipment, account);
        var services =
                option.startsWith("shop")
                        ? UpsService.between(consignment.origin(), consignment.destination())
                        : List.of(service(shipment, consignment));
        var timed =
                option.endsWith("timeintransit")
                        || request.parameters()
                                .getOrDefault("additionalinfo", "")
                                .equalsIgnoreCase("timeintransit");
        var transit =
                timed
                        ? new RateAnswer.Transit(true, times(shipment, consignment))
                        : RateAnswer.Transit.NOT_ASKED;
        var answer =
                new RateAnswer(asked, shipment, consignment, account, transit).envelope(services);
        var tree = UpsCalls.MAPPER.valueToTree(answer);
        Singles.of(settings.value(UpsSimulator.SINGLES), version).collapse(tree);
        return Response.json(200, tree);
    }

    static UpsService service(Shipment shipment, Consignment consignment) {
        var service =
                UpsService.of(shipment.service() == null ? null : shipment.service().code())
                        .filter(known -> known.startsIn(consignment.origin()))
                        .orElseThrow(() ->
                                UpsRefusal.invalid(
                                        "111100",
                                        "The requested service is invalid from the selected"
                                                + " origin."));
        if (!UpsService.between(consignment.origin(), consignment.destination())
                .contains(service)) {
            throw UpsRefusal.invalid(
                    "111210",
                    "The requested service is unavailable between the selected locations.");
        }
        return service;
    }

    private Optional<TransitTimes> times(Shipment shipment, Consignment consignment) {
        return TransitTimes.of(
                consignment,
                shipment.deliveryTimeInformation(),
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }
}
