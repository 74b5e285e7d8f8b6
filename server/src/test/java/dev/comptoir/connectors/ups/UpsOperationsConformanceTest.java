package dev.comptoir.connectors.ups;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Exchange;
import dev.comptoir.webhooks.spi.HookAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What we send to UPS when we ship, track and call a courier, and what its simulator answers,
 * against UPS's own definitions.
 */
class UpsOperationsConformanceTest {

    private static final String HOST = "onlinetools.ups.com";
    private static final ContractBench BENCH = new ContractBench(SimulatorServer.start());

    private final UpsConnector connector = new UpsConnector();

    @BeforeEach
    void quiet() {
        BENCH.simulators().reset();
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void ships_at_home_and_abroad_as_defined() throws IOException {
        var everything =
                new ShipmentOptions(
                        Money.parse("100.00", "EUR"), Signature.REQUIRED, true, null, true);
        booked(UpsFixtures.order());
        booked(BookingContract.withLabel(UpsFixtures.order(), UpsFixtures.ZPL));
        booked(BookingContract.withParcels(UpsFixtures.order(), 3));
        booked(UpsFixtures.with(UpsFixtures.order(), everything));
        booked(
                UpsFixtures.order(
                        UpsFixtures.STORE,
                        UpsFixtures.GENEVA,
                        "65",
                        UpsFixtures.customs("420221")));
        connector.bookReturn(
                open(), UpsFixtures.order(UpsFixtures.PARIS, UpsFixtures.STORE, "11", null), null);

        hold("sanitized/Shipping.yaml", "/api/shipments/*/ship", 6);
    }

    @Test
    void takes_back_and_prints_again_as_defined() throws IOException {
        var order = BookingContract.withParcels(UpsFixtures.order(), 3);
        var ref = VoidingContract.ref(order, booked(order));
        connector.takeBack(open(), ref, Set.of(2));
        connector.reprint(open(), ref, UpsFixtures.ZPL);
        connector.find(open(), order);
        connector.takeBack(open(), ref, Set.of(1, 2, 3));

        hold("sanitized/Shipping.yaml", "/api/shipments/*/void/**", 2);
        hold("sanitized/Shipping.yaml", "/api/labels/**", 4);
    }

    @Test
    void tracks_as_defined() throws IOException {
        var number = booked(UpsFixtures.order()).parcels().getFirst().trackingNumber();
        BENCH.simulators().clock().advance(Duration.ofHours(52));
        connector.track(
                open(),
                List.of(
                        new TrackingQuery(number, null, null),
                        new TrackingQuery("1Z999AA10123456784", null, null)));

        hold("sanitized/Tracking.yaml", "/api/track/**", 2);
    }

    @Test
    void asks_to_be_told_as_defined() throws IOException {
        var number = booked(UpsFixtures.order()).parcels().getFirst().trackingNumber();
        connector.subscribe(
                open(),
                List.of(number, "1Z999AA10123456784"),
                new HookAddress(
                        URI.create("https://comptoir.example/hooks/ups/k"),
                        Secret.of("credential-7Kq2")));

        hold("UPSTrackAlert.yaml", "/api/track/v2/**", 1);
    }

    @Test
    void calls_couriers_and_calls_them_off_as_defined() throws IOException {
        var order = UpsFixtures.pickup(LocalTime.of(9, 0), LocalTime.of(17, 0));
        var scheduled = (PickupOutcome.Scheduled) connector.schedule(open(), order);
        connector.cancel(open(), order, scheduled.pickup());

        hold("Pickup.yaml", "/api/pickupcreation/**", 1);
        hold("Pickup.yaml", "/api/shipments/*/pickup/**", 1);
    }

    @Test
    void checks_addresses_as_defined() throws IOException {
        connector.validate(
                open(), UpsFixtures.customer("2311 York Rd", "21093", "Timonium", "MD", "US"));
        connector.validate(
                open(), UpsFixtures.customer("1 Nowhere Ln", "99999", "Nowhere", "AK", "US"));

        hold("AddressValidation.yaml", "/api/addressvalidation/**", 2);
    }

    private static void hold(String definition, String path, int calls) throws IOException {
        var file = VendorFiles.definition(definition);
        assertThat(file.isPresent() || !VendorFiles.required())
                .as("shared/specs is needed where CI=true")
                .isTrue();
        Assumptions.assumeTrue(file.isPresent(), "no shared/specs here: nothing to compare with");
        var validator =
                OpenApiInteractionValidator.createForInlineApiSpecification(
                                repaired(Files.readString(file.orElseThrow())))
                        .build();
        var exchanges = BENCH.simulators().recorder().exchanges(HOST, path);
        assertThat(exchanges).hasSize(calls);
        for (var exchange : exchanges) {
            var answer = Objects.requireNonNull(exchange.response());
            var response =
                    SimpleResponse.Builder.status(answer.status())
                            .withContentType("application/json")
                            .withBody(answer.text())
                            .build();
            assertThat(problems(validator.validate(request(exchange), response)))
                    .as(exchange.request().text() + "\n" + answer.text())
                    .isEmpty();
        }
    }

    /**
     * What is wrong in UPS's files, by their own texts and examples: exact lengths where the text
     * has a longest one, a day of four characters, a list without items, alternatives that are both
     * required, another name for what a void answers, and a place of the version that the paths do
     * not fill. Track Alert's is written in OpenAPI 3.1, which the validator does not read: the
     * words that 3.0 lacks are the messages to us, constants and lists of examples.
     */
    private static String repaired(String text) {
        return text.replace("\r\n", "\n")
                .replace("openapi: 3.1.0\ninfo:\n", "openapi: 3.0.3\ninfo:\n  version: v2\n")
                .replace("ups.com/api/track/{version}", "ups.com/api/track/v2")
                .replaceAll("\n( +)examples: *(\n\\1 +- .*)+", "")
                .replaceAll("(?s)\nwebhooks:\n.*?\ncomponents:", "\ncomponents:")
                .replaceAll("const: (\\w+)", "enum: [$1]")
                .replaceAll("minLength: \\d+", "minLength: 1")
                .replace(
                        "          maxLength: 4\n      xml:\n        name: PickupDateInfo",
                        "          maxLength: 8\n      xml:\n        name: PickupDateInfo")
                .replace(
                        "    Product_ProductIdentifier:\n      type: array\n",
                        "    Product_ProductIdentifier:\n      type: object\n")
                .replace("      - TrackingNumbers\n", "")
                .replace("      - ReferenceValues\n", "")
                .replace("        PackageLevelResults:", "        PackageLevelResult:");
    }

    private static Request request(Exchange exchange) {
        var seen = exchange.request();
        var request = new SimpleRequest.Builder(seen.method(), seen.path()).withBody(seen.text());
        seen.headers().fields().forEach(field -> request.withHeader(field.name(), field.value()));
        seen.parameters().forEach(request::withQueryParam);
        return request.build();
    }

    private static List<String> problems(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private CarrierShipment booked(ShipmentOrder order) {
        var outcome = connector.book(open(), order);
        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
        return ((BookingOutcome.Booked) outcome).shipment();
    }

    private Opened<UpsSettings> open() {
        return BENCH.open(
                connector,
                UpsShippingTest.settings(
                        "comptoir-demo-negotiated", "demo-secret-negotiated-7Qm2", "C0MP01", "FR"));
    }
}
