package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Form;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code POST} and {@code DELETE /orders}, {@code POST /manifests} of Parcel DE Shipping 2.1. */
final class ParcelShipping {

    private static final int MOST = 30;

    private final ParcelTokens tokens;
    private final ExpressNumbers numbers;
    private final Ledger ledger;
    private final Journeys journeys;
    private final Clock clock;
    private final Set<String> manifested = new HashSet<>();

    ParcelShipping(
            ParcelTokens tokens,
            ExpressNumbers numbers,
            Ledger ledger,
            Journeys journeys,
            Clock clock) {
        this.tokens = tokens;
        this.numbers = numbers;
        this.ledger = ledger;
        this.journeys = journeys;
        this.clock = clock;
    }

    synchronized Response order(Request request) {
        var caller = tokens.caller(request);
        var body = body(request);
        var shipments = body.path("shipments");
        if (body.path("profile").asString("").isBlank()
                || shipments.isEmpty()
                || shipments.size() > MOST) {
            throw ParcelRefusal.bad("profile and 1 to 30 shipments are required.");
        }
        var query = request.parameters();
        var dry = query.getOrDefault("validate", "false").equals("true");
        var items = new ArrayList<Map<String, Object>>();
        var failed = 0;
        for (var shipment : shipments) {
            var problem = ParcelRules.problem(caller, shipment);
            failed += problem == null ? 0 : 1;
            items.add(
                    problem != null
                            ? refused(problem)
                            : dry ? item(200, "OK") : sold(shipment, query));
        }
        return answer(items, failed);
    }

    private Map<String, Object> sold(JsonNode shipment, Map<String, String> query) {
        var number = numbers.parcel();
        var now = clock.instant();
        ledger.sold(number, "shipment", shipment.path("refNo").asString(""), List.of(number), now);
        journeys.begin(number, now);
        var item = item(200, "OK");
        item.put("shipmentNo", number);
        item.put("shipmentRefNo", shipment.path("refNo").asString(""));
        var zpl = "ZPL2".equals(query.get("docFormat"));
        item.put(
                "label",
                paper(
                        zpl ? "ZPL2" : "PDF",
                        zpl ? Papers.zpl("DHL PAKET", number) : Papers.pdf("DHL PAKET", number)));
        if (shipment.has("customs")) {
            item.put("customsDoc", paper("PDF", Papers.pdf("CN23", number)));
        }
        return item;
    }

    private static Map<String, Object> paper(String format, byte[] content) {
        return Map.of("b64", Base64.getEncoder().encodeToString(content), "fileFormat", format);
    }

    synchronized Response delete(Request request) {
        tokens.caller(request);
        var items = new ArrayList<Map<String, Object>>();
        var failed = 0;
        for (var number : numbers(request)) {
            var sale = shipment(number);
            var reason =
                    sale.isEmpty() || sale.get().voided()
                            ? "Unknown shipment number."
                            : manifested.contains(number)
                                            || journeys.handedOver(number, clock.instant())
                                    ? "The shipment has been manifested and cannot be deleted."
                                    : null;
            failed += reason == null ? 0 : 1;
            if (reason == null) {
                ledger.takenBack(number, Set.of(number));
                journeys.happens(number, Journeys.Stage.CANCELLED, clock.instant());
            }
            var item = reason == null ? item(200, "OK") : item(400, reason);
            item.put("shipmentNo", number);
            items.add(item);
        }
        return answer(items, failed);
    }

    synchronized Response close(Request request) {
        tokens.caller(request);
        var items = new ArrayList<Map<String, Object>>();
        for (var asked : body(request).path("shipmentNumbers")) {
            var number = asked.asString();
            var known = shipment(number).filter(sale -> !sale.voided()).isPresent();
            var item = known ? item(200, "OK") : item(400, "Unknown shipment number.");
            if (known) {
                manifested.add(number);
            }
            item.put("shipmentNo", number);
            items.add(item);
        }
        return Response.json(207, Map.of("status", status(207, "Multi-Status"), "items", items));
    }

    /** Returns are sold by another service, which this one knows nothing of. */
    private Optional<Ledger.Sale> shipment(String number) {
        return ledger.find(number).filter(sale -> sale.kind().equals("shipment"));
    }

    synchronized void forget() {
        manifested.clear();
    }

    /** The status of one for one; 207 where some failed of several. */
    private static Response answer(List<Map<String, Object>> items, int failed) {
        var status = failed == 0 ? 200 : failed == items.size() ? 400 : 207;
        return Response.json(
                status,
                Map.of(
                        "status",
                        status(
                                status,
                                status == 200 ? "OK" : "1 of the shipments was not successful."),
                        "items",
                        items));
    }

    private static Map<String, Object> refused(ParcelRules.Problem problem) {
        var item = item(400, "The shipment could not be created.");
        item.put(
                "validationMessages",
                List.of(
                        Map.of(
                                "property", problem.property(),
                                "validationMessage", problem.words(),
                                "validationState", "Error")));
        return item;
    }

    private static Map<String, Object> item(int status, String detail) {
        var item = new LinkedHashMap<String, Object>();
        item.put("sstatus", status(status, detail));
        return item;
    }

    private static Map<String, Object> status(int status, String detail) {
        return Map.of(
                "title", status < 300 ? "OK" : "Bad Request",
                "statusCode", status,
                "status", status,
                "detail", detail);
    }

    private static List<String> numbers(Request request) {
        return Arrays.stream(request.query().split("&"))
                .filter(pair -> pair.startsWith("shipment="))
                .map(pair -> Form.parse(pair).getOrDefault("shipment", ""))
                .toList();
    }

    private static JsonNode body(Request request) {
        try {
            return Json.read(request.body());
        } catch (JacksonException notJson) {
            throw ParcelRefusal.bad(
                    "Bad Request - The request could not be understood by the server due to"
                            + " malformed syntax.");
        }
    }
}
