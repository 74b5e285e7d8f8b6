package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.UpsClient.errorCode;
import static dev.comptoir.simulators.ups.UpsClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.UpsDemo;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UpsRatingTest {

    private static final String PUBLISHED = "comptoir-demo-published";

    private static SimulatorServer server;
    private static UpsClient ups;

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
        ups = new UpsClient(server, UpsSimulator.PRODUCTION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        server.reset();
    }

    @Test
    void ratesOneService() throws IOException {
        var rated = shipments(rate("v2409/Rate", RateRequestText.french()));

        assertThat(rated).hasSize(1);
        var standard = rated.get(0);
        assertThat(standard.at("/Service/Code").asString()).isEqualTo("11");
        assertThat(standard.at("/TotalCharges/CurrencyCode").asString()).isEqualTo("EUR");
        assertThat(standard.at("/TotalCharges/MonetaryValue").isString()).isTrue();
        assertThat(amount(standard, "/TotalCharges")).isPositive();
        assertThat(standard.at("/BillingWeight/Weight").asString()).isEqualTo("2.5");
        assertThat(standard.at("/RatedShipmentAlert/0/Code").asString()).isEqualTo("110971");
        assertThat(standard.has("NegotiatedRateCharges")).isFalse();
        assertThat(standard.has("TaxCharges")).isFalse();
        assertThat(standard.has("TimeInTransit")).isFalse();
    }

    @Test
    void shopsEveryServiceOfTheLane() throws IOException {
        assertThat(services(rate("v2409/Shop", RateRequestText.french())))
                .containsExactly("11", "65", "07", "54");
        assertThat(services(rate("v2409/Shop", RateRequestText.french().to("JP", "100-0001"))))
                .containsExactly("08", "65", "07", "54");
        assertThat(services(american("v2409/Shop", RateRequestText.american())))
                .containsExactly("03", "12", "02", "59", "13", "01", "14");
    }

    @Test
    void givesNegotiatedRatesOnlyToWhoAsksAndHasThem() throws IOException {
        var negotiated =
                shipments(rate("v2409/Rate", RateRequestText.french().negotiated())).get(0);
        assertThat(amount(negotiated, "/NegotiatedRateCharges/TotalCharge"))
                .isPositive()
                .isLessThan(amount(negotiated, "/TotalCharges"));

        var refused = american("v2409/Rate", RateRequestText.american().negotiated());
        assertThat(refused.at("/RateResponse/Response/Alert/1/Code").asString())
                .isEqualTo("120900");
        assertThat(shipments(refused).get(0).has("NegotiatedRateCharges")).isFalse();

        var anonymous =
                RateRequestText.french().negotiated().with("Shipper/ShipperNumber", "removed");
        assertThat(shipments(rate("v2409/Rate", anonymous)).get(0).has("NegotiatedRateCharges"))
                .isFalse();
    }

    @Test
    void addsTaxesOnlyWhenAskedAndToNegotiatedRatesAlone() throws IOException {
        var published = shipments(rate("v2409/Rate", RateRequestText.french().taxed())).get(0);
        assertThat(published.at("/TaxCharges/0/Type").asString()).isEqualTo("VAT");
        assertThat(amount(published, "/TotalChargesWithTaxes"))
                .isGreaterThan(amount(published, "/TotalCharges"));

        var negotiated =
                shipments(rate("v2409/Rate", RateRequestText.french().taxed().negotiated())).get(0);
        assertThat(negotiated.has("TaxCharges")).isFalse();
        assertThat(negotiated.at("/NegotiatedRateCharges/TaxCharges")).hasSize(1);

        var abroad = RateRequestText.french().taxed().to("DE", "10115");
        assertThat(shipments(rate("v2409/Rate", abroad)).get(0).has("TaxCharges")).isFalse();
    }

    @Test
    void addsUpItsOwnCharges() throws IOException {
        var request =
                RateRequestText.french()
                        .andParcelOf("11")
                        .with("ShipTo/Address/ResidentialAddressIndicator", "\"\"");

        for (var rated : shipments(rate("v2409/Shop", request))) {
            var items =
                    StreamSupport.stream(rated.at("/ItemizedCharges").spliterator(), false)
                            .map(item -> new BigDecimal(item.at("/MonetaryValue").asString()))
                            .reduce(amount(rated, "/BaseServiceCharge"), BigDecimal::add);
            assertThat(items).isEqualByComparingTo(amount(rated, "/TransportationCharges"));
            assertThat(
                            amount(rated, "/TransportationCharges")
                                    .add(amount(rated, "/ServiceOptionsCharges")))
                    .isEqualByComparingTo(amount(rated, "/TotalCharges"));
            assertThat(rated.at("/RatedPackage")).hasSize(2);
        }
    }

    @Test
    void chargesMoreForWeightSizeDistanceAndHomes() throws IOException {
        var plain = price(RateRequestText.french());

        assertThat(price(RateRequestText.french())).isEqualTo(plain);
        assertThat(price(RateRequestText.french().with("Package/0/PackageWeight/Weight", "\"9\"")))
                .isGreaterThan(plain);
        assertThat(price(RateRequestText.french().with("Package/0/Dimensions/Length", "\"110\"")))
                .isGreaterThan(plain);
        assertThat(price(RateRequestText.french().to("SE", "111 22"))).isGreaterThan(plain);
        assertThat(
                        price(
                                RateRequestText.french()
                                        .with(
                                                "ShipTo/Address/ResidentialAddressIndicator",
                                                "\"\"")))
                .isGreaterThan(plain);
    }

    @ParameterizedTest
    @CsvSource({"FR,69002,EUR,2", "SN,,XOF,0", "JP,100-0001,JPY,0", "TN,1000,TND,3"})
    void pricesInTheShippersCurrencyWithItsRealPlaces(
            String country, String postalCode, String currency, int places) throws IOException {
        var address =
                "{\"AddressLine\":[\"1\"],\"CountryCode\":\"%s\",\"PostalCode\":\"%s\"}"
                        .formatted(country, postalCode == null ? "" : postalCode);
        var request =
                RateRequestText.french()
                        .with("Shipper/Address", address)
                        .with("ShipFrom/Address", address)
                        .with("Service/Code", "\"65\"");

        var rated = shipments(rate("v2409/Rate", request)).get(0);

        assertThat(rated.at("/TotalCharges/CurrencyCode").asString()).isEqualTo(currency);
        assertThat(amount(rated, "/TotalCharges").scale()).isEqualTo(places);
    }

    @Test
    void tellsWhenItArrives() throws IOException {
        server.clock().stopAt(Instant.parse("2026-11-20T10:00:00Z")); // a Friday

        var express =
                shipments(
                                rate(
                                        "v2409/Ratetimeintransit",
                                        RateRequestText.french().with("Service/Code", "\"07\"")))
                        .get(0);
        var arrival = express.at("/TimeInTransit/ServiceSummary/EstimatedArrival");
        assertThat(arrival.at("/Pickup/Date").asString()).isEqualTo("20261120");
        assertThat(arrival.at("/Arrival/Date").asString()).isEqualTo("20261123");
        assertThat(arrival.at("/Arrival/Time").asString()).isEqualTo("103000");
        assertThat(arrival.at("/DayOfWeek").asString()).isEqualTo("MON");
        assertThat(express.at("/GuaranteedDelivery/BusinessDaysInTransit").asString())
                .isEqualTo("1");

        var abroad =
                RateRequestText.french()
                        .to("US", "30303")
                        .with(
                                "DeliveryTimeInformation",
                                "{\"PackageBillType\":\"03\",\"Pickup\":{\"Date\":\"20261125\"}}");
        for (var rated : shipments(rate("v2409/Shop?additionalinfo=timeintransit", abroad))) {
            assertThat(rated.at("/TimeInTransit/PickupDate").asString()).isEqualTo("20261125");
        }
    }

    @Test
    void hasNoTransitTimesForDatesFarAway() throws IOException {
        server.clock().stopAt(Instant.parse("2026-11-20T10:00:00Z"));
        var late =
                RateRequestText.french()
                        .with(
                                "DeliveryTimeInformation",
                                "{\"PackageBillType\":\"03\",\"Pickup\":{\"Date\":\"20270301\"}}");

        var answer = rate("v2409/Shoptimeintransit", late);

        assertThat(answer.at("/RateResponse/Response/Alert/1/Code").asString()).isEqualTo("111598");
        assertThat(shipments(answer).get(0).has("TimeInTransit")).isFalse();
    }

    @Test
    void writesListsOfOneAsItsVersionDoes() throws IOException {
        var single = RateRequestText.french();
        var newest = rate("v2409/Rate", single).at("/RateResponse/RatedShipment");
        assertThat(newest.isArray()).isTrue();
        assertThat(newest.get(0).at("/RatedPackage").isArray()).isTrue();

        var older = rate("v2403/Rate", single).at("/RateResponse/RatedShipment");
        assertThat(older.isObject()).isTrue();
        assertThat(older.at("/RatedPackage").isArray()).isTrue();

        var oldest = rate("v1/Rate", single).at("/RateResponse/RatedShipment");
        assertThat(oldest.at("/RatedPackage").isObject()).isTrue();
        assertThat(rate("v1/Shop", single).at("/RateResponse/RatedShipment")).hasSize(4);

        server.simulator(UpsSimulator.class).settings().set(UpsSimulator.SINGLES, "objects");
        var told = rate("v2409/Rate", RateRequestText.french().andParcelOf("4"));
        assertThat(told.at("/RateResponse/RatedShipment").isObject()).isTrue();
        assertThat(told.at("/RateResponse/RatedShipment/RatedPackage")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Shipper | removed | 9110004
                    Shipper/ShipperNumber | "A1B2C3" | 110100
                    Shipper/Address | removed | 9110006
                    Shipper/Address/CountryCode | "XX" | 110308
                    ShipFrom/Address/CountryCode | removed | 110308
                    ShipFrom/Address/PostalCode | "" | 9110046
                    ShipTo | removed | 9110010
                    ShipTo/Address/CountryCode | "Paris" | 110208
                    ShipTo/Address/PostalCode | removed | 9110045
                    ShipTo/Address/PostalCode | "ABCDE" | 111285
                    Package | removed | 110002
                    Package | [] | 110002
                    Package/0/PackageWeight | removed | 110023
                    Package/0/PackageWeight/UnitOfMeasurement/Code | "OZS" | 110023
                    Package/0/PackageWeight/UnitOfMeasurement/Code | "LBS" | 110548
                    Package/0/PackageWeight/Weight | "0" | 111031
                    Package/0/PackageWeight/Weight | "heavy" | 111031
                    Package/0/PackageWeight/Weight | "70.1" | 111036
                    Package/0/Dimensions/UnitOfMeasurement | removed | 110021
                    Package/0/Dimensions/UnitOfMeasurement/Code | "IN" | 110548
                    Package/0/Dimensions/Width | "0" | 110609
                    Package/0/Dimensions/Height | removed | 110609
                    Package/0/Dimensions/Length | "275" | 111056
                    Package/0/Dimensions | {"UnitOfMeasurement":{"Code":"CM"},"Length":"150","Width":"90","Height":"40"} | 111051
                    Service | removed | 111100
                    Service/Code | "99" | 111100
                    Service/Code | "03" | 111100
                    Service/Code | "08" | 111210
                    """)
    void refusesWithUpsCodes(String path, String value, String code) throws IOException {
        var answer =
                ups.rate(
                        ups.signIn(UpsDemo.CLIENT_ID),
                        "v2409/Rate",
                        RateRequestText.french().with(path, value).text());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(errorCode(answer)).isEqualTo(code);
        assertThat(json(answer).at("/response/errors/0/message").asString()).isNotBlank();
        assertThat(answer.headers().firstValue("transid")).hasValue("a-transaction");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ShipTo/Address/StateProvinceCode | "ZZ" | 111286
                    ShipTo/Address/PostalCode | "2120" | 111285
                    Package/0/PackageWeight/Weight | "0" | 111030
                    Package/0/PackageWeight/Weight | "151" | 111035
                    Package/0/Dimensions/Length | "109" | 111055
                    Package/0/Dimensions | {"UnitOfMeasurement":{"Code":"IN"},"Length":"60","Width":"40","Height":"20"} | 111050
                    """)
    void refusesInPoundsAndInches(String path, String value, String code) throws IOException {
        var answer =
                ups.rate(
                        ups.signIn(PUBLISHED),
                        "v2409/Rate",
                        RateRequestText.american().with(path, value).text());

        assertThat(errorCode(answer)).isEqualTo(code);
    }

    @Test
    void refusesAnotherCountrysMeasures() throws IOException {
        var address = "{\"AddressLine\":[\"1\"],\"CountryCode\":\"US\",\"PostalCode\":\"30303\"}";
        var request =
                RateRequestText.french()
                        .with("ShipFrom/Address", address)
                        .with("Service/Code", "\"65\"");

        assertThat(errorCode(ups.rate(ups.signIn(UpsDemo.CLIENT_ID), "v2409/Rate", request.text())))
                .isEqualTo("111057");
    }

    @Test
    void wantsToKnowWhatCrossesABorder() throws IOException {
        var answer =
                ups.rate(
                        ups.signIn(UpsDemo.CLIENT_ID),
                        "v2409/Shoptimeintransit",
                        RateRequestText.french().to("JP", "100-0001").text());

        assertThat(errorCode(answer)).isEqualTo("111549");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    v2409/Rate | '' | 10003
                    v2409/Rate | {"RateRequest": | 10001
                    v2409/Rate | [] | 10002
                    v2409/Rate | {"RateRequest":"no"} | 10002
                    v2409/Rate | {"Other":{}} | 10002
                    v2409/Rate | {"RateRequest":{}} | 9110003
                    v2409/Guess | {"RateRequest":{}} | 20002
                    latest/Rate | {"RateRequest":{}} | 20002
                    """)
    void refusesWhatIsNoRateRequest(String path, String body, String code) throws IOException {
        var answer = ups.rate(ups.signIn(UpsDemo.CLIENT_ID), path, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(errorCode(answer)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"'', 250002", "made-up, 250003"})
    void refusesCallersWithoutAToken(String token, String code) throws IOException {
        var answer = ups.rate(token, "v2409/Rate", RateRequestText.french().text());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(errorCode(answer)).isEqualTo(code);
    }

    @Test
    void refusesAnApplicationWithoutTheRatingProduct() throws IOException {
        var answer =
                ups.rate(
                        ups.signIn("comptoir-demo-no-rating"),
                        "v2409/Rate",
                        RateRequestText.french().text());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(errorCode(answer)).isEqualTo("250002");
    }

    private static JsonNode rate(String path, RateRequestText request) throws IOException {
        return accepted(UpsDemo.CLIENT_ID, path, request);
    }

    private static JsonNode american(String path, RateRequestText request) throws IOException {
        return accepted(PUBLISHED, path, request);
    }

    private static JsonNode accepted(String client, String path, RateRequestText request)
            throws IOException {
        var answer = ups.rate(ups.signIn(client), path, request.text());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static BigDecimal price(RateRequestText request) throws IOException {
        return amount(shipments(rate("v2409/Rate", request)).get(0), "/TotalCharges");
    }

    private static JsonNode shipments(JsonNode answer) {
        return answer.at("/RateResponse/RatedShipment");
    }

    private static List<String> services(JsonNode answer) {
        return StreamSupport.stream(shipments(answer).spliterator(), false)
                .map(rated -> rated.at("/Service/Code").asString())
                .toList();
    }

    private static BigDecimal amount(JsonNode rated, String path) {
        return new BigDecimal(rated.at(path + "/MonetaryValue").asString());
    }
}
