package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code POST /rates} and {@code GET /address-validate}. */
final class ExpressRating {

    private static final BigDecimal HEAVIEST = new BigDecimal("70");

    private final ExpressDesk desk;

    ExpressRating(ExpressDesk desk) {
        this.desk = desk;
    }

    Response rates(Request request) {
        var caller = desk.caller(request);
        var body = desk.body(request, ExpressForms.RATES);
        desk.account(caller, body.path("accounts"));
        var moment = ExpressDesk.moment(body.path("plannedShippingDateAndTime").asString());
        var parties = body.path("customerDetails");
        var products =
                products(
                        parties.path("shipperDetails").path("countryCode").asString(),
                        parties.path("receiverDetails").path("countryCode").asString(),
                        body.path("isCustomsDeclarable").asBoolean());
        var kilograms = kilograms(body.path("packages"));
        return Response.json(
                200,
                Map.of(
                        "products",
                        products.stream().map(one -> priced(one, kilograms, moment)).toList()));
    }

    Response addresses(Request request) {
        desk.caller(request);
        var query = request.parameters();
        for (var parameter : List.of("type", "countryCode")) {
            if (query.getOrDefault(parameter, "").isBlank()) {
                throw ExpressRefusal.missing(parameter);
            }
        }
        var found = new LinkedHashMap<String, Object>();
        found.put("countryCode", query.get("countryCode"));
        found.put("postalCode", query.getOrDefault("postalCode", ""));
        found.put("cityName", query.getOrDefault("cityName", ""));
        found.put(
                "serviceArea",
                Map.of("code", "XXX", "description", "SIMULATED", "GMTOffset", "+01:00"));
        return Response.json(200, Map.of("address", List.of(found)));
    }

    /** What is offered on a lane; refused when nothing is. */
    static List<ExpressProduct> products(String from, String to, boolean declarable) {
        var products = ExpressProduct.between(from, to, declarable);
        if (products.isEmpty()) {
            throw ExpressRefusal.bad(
                    "996: The requested product(s) are not available between this origin and"
                            + " destination.");
        }
        return products;
    }

    /** The weight of all pieces; a piece above 70 kg is freight. */
    static BigDecimal kilograms(JsonNode packages) {
        var total = BigDecimal.ZERO;
        for (var piece : packages) {
            var weight = piece.path("weight").decimalValue();
            if (weight.compareTo(HEAVIEST) > 0) {
                throw ExpressRefusal.bad(
                        "1012: The weight of a piece exceeds the maximum of 70 kg for this product.");
            }
            total = total.add(weight);
        }
        return total;
    }

    private static Map<String, Object> priced(
            ExpressProduct product, BigDecimal kilograms, OffsetDateTime moment) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("productName", product.label());
        answer.put("productCode", product.code());
        answer.put("localProductCode", product.code());
        answer.put("localProductCountryCode", "FR");
        answer.put("networkTypeCode", "TD");
        answer.put("isCustomerAgreement", false);
        answer.put(
                "weight",
                Map.of(
                        "volumetric",
                        kilograms,
                        "provided",
                        kilograms,
                        "unitOfMeasurement",
                        "metric"));
        answer.put(
                "totalPrice",
                List.of(
                        Map.of(
                                "currencyType", "BILLC",
                                "priceCurrency", "EUR",
                                "price", product.total(kilograms)),
                        Map.of("currencyType", "PULCL", "price", 0),
                        Map.of("currencyType", "BASEC", "price", 0)));
        answer.put("detailedPriceBreakdown", List.of(breakdown(product, kilograms)));
        var arrival = moment.toLocalDate().plusDays(product.days()).atTime(LocalTime.of(23, 59));
        answer.put(
                "deliveryCapabilities",
                Map.of(
                        "deliveryTypeCode",
                        "QDDC",
                        "estimatedDeliveryDateAndTime",
                        arrival + ":00",
                        "totalTransitDays",
                        product.days()));
        return answer;
    }

    private static Map<String, Object> breakdown(ExpressProduct product, BigDecimal kilograms) {
        return Map.of(
                "currencyType",
                "BILLC",
                "priceCurrency",
                "EUR",
                "breakdown",
                List.of(
                        part(product, product.label(), null, product.carriage(kilograms)),
                        part(product, "FUEL SURCHARGE", "FF", product.fuel(kilograms)),
                        Map.of("name", "SATURDAY DELIVERY", "serviceCode", "AA")));
    }

    private static Map<String, Object> part(
            ExpressProduct product, String name, @Nullable String code, BigDecimal net) {
        var tax = product.tax(net);
        var part = new LinkedHashMap<String, Object>();
        part.put("name", name);
        if (code != null) {
            part.put("serviceCode", code);
        }
        part.put("price", net.add(tax));
        part.put(
                "priceBreakdown",
                List.of(
                        Map.of(
                                "priceType",
                                "TAX",
                                "typeCode",
                                "VAT",
                                "price",
                                tax,
                                "basePrice",
                                net)));
        return part;
    }
}
