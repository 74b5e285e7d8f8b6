package dev.comptoir.simulators.dhl;

import static dev.comptoir.simulators.dhl.Shape.list;
import static dev.comptoir.simulators.dhl.Shape.number;
import static dev.comptoir.simulators.dhl.Shape.object;
import static dev.comptoir.simulators.dhl.Shape.oneOf;
import static dev.comptoir.simulators.dhl.Shape.text;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code GET /locations} and {@code POST /orders} of Parcel DE Returns 1.0.9. */
final class ParcelReturns {

    /** From there goods are declared. */
    private static final Set<String> OUTSIDE_THE_UNION = Set.of("che", "gbr", "nor");

    private static final Shape WEIGHT =
            object().with("uom", oneOf("g", "kg")).with("value", number("0.001"));

    private static final Shape VALUE =
            object().with("currency", oneOf("EUR", "GBP", "CHF")).with("value", number("0"));

    private static final Shape SHIPPER =
            object().with("name1", text(1, 50))
                    .maybe("name2", text(0, 50))
                    .maybe("name3", text(0, 50))
                    .with("addressStreet", text(1, 50))
                    .with("addressHouse", text(1, 10))
                    .with("postalCode", text(3, 10, "^[0-9A-Za-z]+([ -]?[0-9A-Za-z]+)*$"))
                    .with("city", text(1, 40))
                    .maybe("state", text(0, 20))
                    .maybe("phone", text(1, 20))
                    .maybe("email", text(3, 70));

    private static final Shape GOODS =
            object().with("itemDescription", text(0, 50))
                    .with("packagedQuantity", number("1"))
                    .maybe("countryOfOrigin", text(3, 3))
                    .maybe("hsCode", text(6, 11))
                    .with("itemWeight", WEIGHT)
                    .with("itemValue", VALUE);

    private static final Shape ORDER =
            object().with("receiverId", text(0, 50))
                    .maybe("customerReference", text(0, 50))
                    .maybe("shipmentReference", text(0, 50))
                    .with("shipper", SHIPPER)
                    .maybe("itemWeight", WEIGHT)
                    .maybe("itemValue", VALUE)
                    .maybe("customsDetails", object().with("items", list(1, 20, GOODS)));

    private final ParcelTokens tokens;
    private final ExpressNumbers numbers;
    private final Ledger ledger;
    private final Journeys journeys;
    private final Clock clock;

    ParcelReturns(
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

    Response locations(Request request) {
        var caller = tokens.caller(request);
        var wanted = request.parameters();
        return Response.json(
                200,
                caller.receivers().stream()
                        .filter(receiver ->
                                wanted.getOrDefault("countryCode", receiver.shipperCountry())
                                        .equals(receiver.shipperCountry()))
                        .filter(receiver ->
                                wanted.getOrDefault("receiverId", receiver.receiverId())
                                        .equals(receiver.receiverId()))
                        .limit(Long.parseLong(wanted.getOrDefault("maxResult", "5000")))
                        .map(receiver -> location(caller, receiver))
                        .toList());
    }

    private static Map<String, Object> location(
            DhlAccounts.Parcel caller, DhlAccounts.Receiver receiver) {
        var address =
                Map.of(
                        "name1", receiver.name(),
                        "addressStreet", receiver.street(),
                        "addressHouse", receiver.house(),
                        "postalCode", receiver.postalCode(),
                        "city", receiver.city());
        var location = new LinkedHashMap<String, Object>();
        location.put("receiverId", receiver.receiverId());
        location.put("shipperCountry", receiver.shipperCountry());
        location.put("ekp", receiver.billingNumber().substring(0, 10));
        location.put("billingNumber", receiver.billingNumber());
        location.put("companyName", caller.name());
        location.put("numberRange", "99999XXXXXXC");
        location.put("receiverAddress", address);
        location.put("companyAddress", address);
        return location;
    }

    Response order(Request request) {
        var caller = tokens.caller(request);
        var order = body(request);
        var problems = ORDER.problems(order);
        if (!problems.isEmpty()) {
            throw ParcelRefusal.bad(problems.getFirst().replace("#/", ""));
        }
        var id = order.path("receiverId").asString();
        var receiver =
                caller.receivers().stream()
                        .filter(one -> one.receiverId().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> ParcelRefusal.bad("receiverId: there is no such receiver."));
        if (OUTSIDE_THE_UNION.contains(receiver.shipperCountry()) && !order.has("customsDetails")) {
            throw ParcelRefusal.bad("customsDetails: required for returns from this country.");
        }
        return Response.json(
                201, made(order, request.parameters().getOrDefault("labelType", "BOTH")));
    }

    private Map<String, Object> made(JsonNode order, String labelType) {
        var number = numbers.parcel();
        var now = clock.instant();
        var reference = order.path("shipmentReference").asString("");
        ledger.sold(number, "return", reference, List.of(number), now);
        journeys.begin(number, now);
        var made = new LinkedHashMap<String, Object>();
        made.put("sstatus", Map.of("title", "Created", "status", 201, "detail", "Created"));
        made.put("shipmentNo", number);
        made.put("routingCode", "40327653113+99000933090010");
        made.put("label", paper(Papers.pdf("DHL RETOURE", number)));
        if (!labelType.equals("SHIPMENT_LABEL")) {
            made.put("qrLabel", paper(Papers.png("DHL RETOURE", number)));
        }
        return made;
    }

    private static Map<String, Object> paper(byte[] content) {
        return Map.of("b64", Base64.getEncoder().encodeToString(content));
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
