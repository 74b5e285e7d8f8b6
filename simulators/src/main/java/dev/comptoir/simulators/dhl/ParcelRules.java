package dev.comptoir.simulators.dhl;

import static dev.comptoir.simulators.dhl.Shape.number;
import static dev.comptoir.simulators.dhl.Shape.object;
import static dev.comptoir.simulators.dhl.Shape.oneOf;
import static dev.comptoir.simulators.dhl.Shape.text;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Parcel DE checks of a shipment: the lengths of its definition, contract and product. */
final class ParcelRules {

    /** What is wrong, and where. */
    record Problem(String property, String words) {}

    private static final Map<String, Integer> HEAVIEST =
            Map.of("V01PAK", 31_500, "V62KP", 1_000, "V53WPAK", 31_500);

    private static final Map<String, String> PROCEDURES =
            Map.of("V01PAK", "01", "V62KP", "62", "V53WPAK", "53");

    private static final Shape.Keys PARTY =
            object().with("name1", text(1, 50))
                    .maybe("name2", text(1, 50))
                    .maybe("name3", text(1, 50))
                    .with("addressStreet", text(1, 50))
                    .maybe("addressHouse", text(1, 10))
                    .maybe("postalCode", text(3, 10))
                    .with("city", text(1, 40))
                    .with("country", text(3, 3))
                    .maybe("email", text(3, 80));

    private static final Shape CONSIGNEE =
            PARTY.maybe("additionalAddressInformation1", text(1, 60))
                    .maybe("state", text(1, 20))
                    .maybe("phone", text(1, 20));

    private static final Shape WEIGHT =
            object().with("uom", oneOf("g", "kg")).with("value", number("0"));

    private static final Shape ANY = (value, place, problems) -> {};

    private static final Shape SHIPMENT =
            object().with("product", text(1, 10))
                    .with("billingNumber", text(14, 14))
                    .maybe("refNo", text(8, 35))
                    .maybe("costCenter", text(0, 50))
                    .maybe("shipDate", text(10, 10))
                    .with("shipper", PARTY)
                    .with("consignee", CONSIGNEE)
                    .with("details", object().maybe("dim", ANY).with("weight", WEIGHT))
                    .maybe("services", ANY)
                    .maybe("customs", ANY);

    private ParcelRules() {}

    /** The first thing that is wrong; null for a good shipment. */
    static @Nullable Problem problem(DhlAccounts.Parcel caller, JsonNode shipment) {
        var problems = SHIPMENT.problems(shipment);
        if (!problems.isEmpty()) {
            var first = problems.getFirst().split(": ", 2);
            return new Problem(first[0].replace("#/", ""), first[1]);
        }
        var product = shipment.path("product").asString();
        var billing = shipment.path("billingNumber").asString();
        if (!HEAVIEST.containsKey(product)) {
            return new Problem("product", "The product is unknown or not allowed.");
        }
        if (!caller.billingNumbers().contains(billing)
                || !billing.startsWith(PROCEDURES.getOrDefault(product, ""), 10)) {
            return new Problem(
                    "billingNumber", "The billing number is unknown or does not fit the product.");
        }
        return carriage(shipment, product);
    }

    private static @Nullable Problem carriage(JsonNode shipment, String product) {
        var weight = shipment.path("details").path("weight");
        var factor = weight.path("uom").asString().equals("kg") ? 1000 : 1;
        if (weight.path("value").asDouble() * factor > HEAVIEST.getOrDefault(product, 0)) {
            return new Problem("details.weight", "The weight is too high for this product.");
        }
        var country = shipment.path("consignee").path("country").asString();
        if (product.equals("V53WPAK") == country.equals("DEU")) {
            return new Problem("consignee.country", "The product does not go to this country.");
        }
        var needsCustoms = List.of("USA", "GBR", "CHE", "SEN", "NOR").contains(country);
        return needsCustoms && !shipment.has("customs")
                ? new Problem("customs", "A customs declaration is required for this country.")
                : null;
    }
}
