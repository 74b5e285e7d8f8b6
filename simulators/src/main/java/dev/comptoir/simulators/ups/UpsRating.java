package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.ups.RateRequests.RateRequest;
import dev.comptoir.simulators.ups.RateRequests.Shipment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/rating/{version}/{Rate|Shop|Ratetimeintransit|Shoptimeintransit}}. */
final class UpsRating {

    private static final JsonMapper MAPPER = Json.mapper(PropertyNamingStrategies.UPPER_CAMEL_CASE);
    private static final Set<String> OPTIONS =
            Set.of("rate", "shop", "ratetimeintransit", "shoptimeintransit");

    private final UpsTokens tokens;
    private final Settings settings;
    private final Clock clock;

    UpsRating(UpsTokens tokens, Settings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    Response rate(Request request, Map<String, String> path) {
        var account = caller(request);
        var version = path.getOrDefault("version", "");
        var option = path.getOrDefault("option", "").toLowerCase(Locale.ROOT);
        if (!version.matches("v\\d{1,4}") || !OPTIONS.contains(option)) {
            throw UpsRefusal.invalid(
                    "20002",
                    "The specified service name, %s, and version number, %s, combination is invalid."
                            .formatted(option, version));
        }
        var asked = read(request);
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
        var tree = MAPPER.valueToTree(answer);
        Singles.of(settings.value(UpsSimulator.SINGLES), version).collapse(tree);
        return Response.json(200, tree);
    }

    private UpsAccount caller(Request request) {
        var header = request.headers().first("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw UpsRefusal.badToken();
        }
        var account = tokens.account(header.substring(7).strip(), request.host(), clock.instant());
        if (!account.mayCall("rating")) {
            // UPS's words for an application without the product are those for a bad key
            throw new UpsRefusal(403, "250002", "Invalid Authentication Information.");
        }
        return account;
    }

    private static RateRequest read(Request request) {
        if (request.body().length == 0) {
            throw UpsRefusal.invalid("10003", "The request is either empty or null.");
        }
        try {
            Json.read(request.body());
        } catch (JacksonException notJson) {
            throw UpsRefusal.invalid("10001", "The request is not well formed.");
        }
        try {
            var envelope = MAPPER.readValue(request.body(), RateRequests.Envelope.class);
            if (envelope != null && envelope.rateRequest() != null) {
                return envelope.rateRequest();
            }
        } catch (JacksonException otherShape) {
            throw UpsRefusal.invalid(
                    "10002", "The request is well formed but the request is not valid.");
        }
        throw UpsRefusal.invalid(
                "10002", "The request is well formed but the request is not valid.");
    }

    private static UpsService service(Shipment shipment, Consignment consignment) {
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
