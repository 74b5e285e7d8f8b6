package dev.comptoir.connectors.ups;

import static dev.comptoir.connectors.ups.UpsFixtures.JSON;
import static dev.comptoir.connectors.ups.UpsFixtures.abroad;
import static dev.comptoir.connectors.ups.UpsFixtures.domestic;
import static dev.comptoir.connectors.ups.UpsFixtures.parcel;
import static dev.comptoir.connectors.ups.UpsFixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UpsMappingTest {

    @Test
    void names_account_places_and_payer() {
        var shipment = shipment(domestic(parcel()));

        assertThat(text(shipment, "Shipper", "ShipperNumber")).isEqualTo("24F8E1");
        assertThat(text(shipment, "Shipper", "Address", "StateProvinceCode")).isEqualTo("MD");
        assertThat(text(shipment, "ShipFrom", "Address", "PostalCode")).isEqualTo("21093");
        assertThat(text(shipment, "ShipTo", "Address", "CountryCode")).isEqualTo("US");
        var payer = shipment.path("PaymentDetails").path("ShipmentCharge").path(0);
        assertThat(text(payer, "BillShipper", "AccountNumber")).isEqualTo("24F8E1");
    }

    @Test
    void names_the_accounts_street_or_none() {
        var query = domestic(parcel());

        assertThat(shipper(settings(true), query).path("AddressLine")).isEmpty();
        assertThat(shipper(settings(true), query).has("AddressLine")).as("it is required").isTrue();
        assertThat(
                        shipper(settings(true, "2311 York Road"), query)
                                .path("AddressLine")
                                .path(0)
                                .asString())
                .isEqualTo("2311 York Road");
    }

    private static JsonNode shipper(UpsSettings settings, RateQuery query) {
        return tree(UpsMapping.shop(settings, query, "correlation"))
                .at("/RateRequest/Shipment/Shipper/Address");
    }

    @Test
    void marks_a_home_by_an_empty_element_and_a_business_by_none() {
        var toHome = shipment(domestic(parcel()));
        var query = domestic(parcel());
        var toBusiness =
                shipment(new RateQuery(query.to(), query.from(), query.parcels(), null, null));

        assertThat(text(toHome, "ShipTo", "Address", "ResidentialAddressIndicator")).isEmpty();
        assertThat(toBusiness.path("ShipTo").path("Address").has("ResidentialAddressIndicator"))
                .isFalse();
    }

    @Test
    void asks_for_negotiated_prices_only_when_wanted() {
        assertThat(shipment(domestic(parcel())).has("ShipmentRatingOptions")).isTrue();
        var listPrices = tree(UpsMapping.shop(settings(false), domestic(parcel()), "c"));
        assertThat(listPrices.path("RateRequest").path("Shipment").has("ShipmentRatingOptions"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // grams, pounds: what was typed in pounds comes back as typed, anything more is rounded up
        "454, 1.0",
        "907, 2.0",
        "2268, 5.0",
        "500, 1.2",
        "1, 0.1",
    })
    void rounds_pounds_up_but_not_by_the_gram_that_conversion_adds(int grams, String pounds) {
        var shipment = shipment(domestic(new Parcel(100, 100, 100, grams)));

        assertThat(text(shipment.path("Package").path(0), "PackageWeight", "Weight"))
                .isEqualTo(pounds);
        assertThat(
                        text(
                                shipment.path("Package").path(0),
                                "PackageWeight",
                                "UnitOfMeasurement",
                                "Code"))
                .isEqualTo("LBS");
    }

    @Test
    void measures_in_the_country_of_origin_s_units() {
        var inches = shipment(domestic(new Parcel(102, 305, 229, 1000))).path("Package").path(0);
        var metric = shipment(abroad(null)).path("Package").path(0);

        assertThat(sides(inches)).containsExactly("IN", "12.0", "9.0", "4.0");
        assertThat(sides(metric)).containsExactly("CM", "48.0", "38.0", "25.0");
        assertThat(text(metric, "PackageWeight", "UnitOfMeasurement", "Code")).isEqualTo("KGS");
        assertThat(text(metric, "PackageWeight", "Weight")).isEqualTo("8.4");
    }

    @Test
    void asks_delivery_dates_abroad_only_with_the_value_of_the_goods() {
        var euros = abroad(Money.parse("489.00", "EUR"));

        assertThat(UpsMapping.withTransit(abroad(null))).isFalse();
        assertThat(shipment(abroad(null)).has("DeliveryTimeInformation")).isFalse();
        assertThat(UpsMapping.withTransit(euros)).isTrue();
        assertThat(text(shipment(euros), "InvoiceLineTotal", "MonetaryValue")).isEqualTo("489.00");
        assertThat(text(shipment(euros), "ShipmentTotalWeight", "Weight")).isEqualTo("8.4");
    }

    @Test
    void keeps_a_foreign_currency_to_itself_because_ups_would_misread_it() {
        assertThat(UpsMapping.withTransit(abroad(Money.parse("489.00", "USD")))).isFalse();
    }

    @Test
    void tells_the_ship_date_without_dashes() {
        var shipment = shipment(domestic(parcel()));

        assertThat(text(shipment, "DeliveryTimeInformation", "Pickup", "Date"))
                .isEqualTo("20261123");
    }

    /**
     * Each element that we write at the same place as a published example must be one that UPS
     * knows.
     */
    @TestFactory
    Collection<DynamicTest> uses_the_names_of_the_published_examples() {
        var examples = VendorFiles.examples("Rating/POST_rating_version_requestoption");
        if (examples.isEmpty()) {
            return withoutExamples();
        }
        var known = new TreeSet<String>();
        examples.forEach(example -> collect("", read(example), known));
        var ours = new TreeSet<String>();
        collect("", tree(UpsMapping.shop(settings(true), domestic(parcel()), "c")), ours);
        // documented in Rating.yaml, shown in no example
        var documented =
                List.of(
                        "/RateRequest/PickupType",
                        "/RateRequest/PickupType/Code",
                        "/RateRequest/Shipment/TaxInformationIndicator");
        return ours.stream()
                .filter(name -> !documented.contains(name))
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(known).contains(name)))
                .toList();
    }

    /**
     * What UPS publishes as requests, our records read and write without loss of what they know.
     */
    @TestFactory
    Collection<DynamicTest> reads_the_published_examples() {
        var examples = VendorFiles.examples("Rating/POST_rating_version_requestoption");
        return examples.isEmpty()
                ? withoutExamples()
                : examples.stream()
                        // example 6 nests the whole shipment in its shipper, against UPS's own
                        // definition
                        .filter(example -> !example.endsWith("request__6.json"))
                        .map(example ->
                                DynamicTest.dynamicTest(
                                        example.getFileName().toString(),
                                        () -> assertReadable(read(example))))
                        .toList();
    }

    private static void assertReadable(JsonNode example) {
        var written = tree(JSON.treeToValue(example, UpsWire.RateMessage.class));
        for (var place : List.of("Shipper", "ShipTo", "ShipFrom")) {
            var original = example.path("RateRequest").path("Shipment").path(place).path("Address");
            var ours = written.path("RateRequest").path("Shipment").path(place).path("Address");
            assertThat(ours.path("PostalCode")).isEqualTo(original.path("PostalCode"));
            assertThat(ours.path("AddressLine").isArray()).isTrue();
        }
        var parcels = written.path("RateRequest").path("Shipment").path("Package");
        assertThat(text(parcels.path(0), "PackageWeight", "Weight")).isNotEmpty();
    }

    private static List<DynamicTest> withoutExamples() {
        System.out.println(
                "UpsMappingTest: no shared/specs here, so nothing is compared with UPS's examples");
        return VendorFiles.required()
                ? List.of(
                        DynamicTest.dynamicTest(
                                "published examples",
                                () ->
                                        assertThat(VendorFiles.required())
                                                .as("shared/specs is needed where CI=true")
                                                .isFalse()))
                : List.of();
    }

    private static void collect(String path, JsonNode node, Collection<String> names) {
        if (node.isArray()) {
            node.forEach(item -> collect(path, item, names));
        }
        node.properties()
                .forEach(field -> {
                    names.add(path + "/" + field.getKey());
                    collect(path + "/" + field.getKey(), field.getValue(), names);
                });
    }

    private static JsonNode shipment(RateQuery query) {
        return tree(UpsMapping.shop(settings(true), query, "correlation"))
                .path("RateRequest")
                .path("Shipment");
    }

    private static JsonNode tree(Object message) {
        return JSON.readTree(JSON.writeValueAsBytes(message));
    }

    private static JsonNode read(Path file) {
        return JSON.readTree(file.toFile());
    }

    private static List<String> sides(JsonNode parcel) {
        var sides = new ArrayList<String>();
        sides.add(text(parcel, "Dimensions", "UnitOfMeasurement", "Code"));
        Stream.of("Length", "Width", "Height")
                .forEach(side -> sides.add(text(parcel, "Dimensions", side)));
        return sides;
    }

    private static String text(JsonNode node, String... path) {
        var found = node;
        for (var step : path) {
            found = found.path(step);
        }
        return found.asString("(none)");
    }
}
