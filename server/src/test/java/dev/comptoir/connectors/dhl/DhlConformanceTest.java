package dev.comptoir.connectors.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Exchange;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What we really send to DHL, as the simulator received it, and what the simulator answers, against
 * DHL's own definitions.
 */
class DhlConformanceTest {

    private static final String EXPRESS =
            "dhl/mydhl/sanitized/dpdhl-express-api-3.1.1_swagger.yaml";
    private static final String PARCEL_DE = "dhl/parcel-de/parcel-de-shipping-v2_2.yaml";

    private static final String RETURNS = "dhl/parcel-de/pp-parcel-returns.yaml";

    /** A shorter restatement by a third party; DHL's own file is not at hand. */
    private static final String UNIFIED =
            "dhl/unified/dhl-tracking-unified_swagger2_powerplatform.json";

    @TestFactory
    Collection<DynamicTest> express_is_called_as_defined() {
        return DhlFiles.find(EXPRESS)
                .map(file ->
                        tests(
                                file,
                                "express.api.dhl.com",
                                "/mydhlapi",
                                DhlConformanceTest::express))
                .orElseGet(DhlFiles::absent);
    }

    @TestFactory
    Collection<DynamicTest> parcel_de_is_called_as_defined() {
        return DhlFiles.find(PARCEL_DE)
                .map(file ->
                        tests(
                                file,
                                "api-eu.dhl.com",
                                "/parcel/de/shipping/v2",
                                DhlConformanceTest::parcelDe))
                .orElseGet(DhlFiles::absent);
    }

    @TestFactory
    Collection<DynamicTest> returns_are_ordered_as_defined() {
        return DhlFiles.find(RETURNS)
                .map(file ->
                        tests(
                                file,
                                "api-eu.dhl.com",
                                "/parcel/de/shipping/returns/v1",
                                DhlConformanceTest::returns))
                .orElseGet(DhlFiles::absent);
    }

    @TestFactory
    Collection<DynamicTest> unified_tracking_is_asked_as_defined() {
        return DhlFiles.find(UNIFIED)
                .map(file -> tests(file, "api-eu.dhl.com", "/track", DhlConformanceTest::unified))
                .orElseGet(DhlFiles::absent);
    }

    private static List<DynamicTest> tests(
            Path file, String host, String prefix, Consumer<ContractBench> calls) {
        var validator =
                OpenApiInteractionValidator.createForInlineApiSpecification(
                                repaired(DhlFiles.text(file)))
                        .withLevelResolver(
                                LevelResolver.create()
                                        .withLevel(
                                                "validation.request.security.missing",
                                                ValidationReport.Level.IGNORE)
                                        .build())
                        .build();
        try (var bench = new ContractBench(SimulatorServer.start())) {
            calls.accept(bench);
            return bench.simulators().recorder().exchanges(host, prefix + "/**").stream()
                    .map(exchange ->
                            DynamicTest.dynamicTest(
                                    "%d %s %s"
                                            .formatted(
                                                    exchange.number(),
                                                    exchange.request().method(),
                                                    exchange.request().path()),
                                    () -> hold(validator, exchange)))
                    .toList();
        }
    }

    /**
     * DHL's file names some values of an enumeration twice, which JSON Schema forbids; the
     * restatement leaves out the country that DHL's sample has at every event.
     */
    private static String repaired(String definition) {
        var seen = new HashSet<String>();
        return definition
                .lines()
                .filter(line -> {
                    if (line.strip().startsWith("- ")) {
                        return seen.add(line);
                    }
                    seen.clear();
                    return true;
                })
                .collect(Collectors.joining("\n"))
                .replace(
                        "\"properties\": {\n                \"addressLocality\"",
                        "\"properties\": {\"countryCode\": {\"type\": \"string\"},"
                                + " \"addressLocality\"");
    }

    private static void hold(OpenApiInteractionValidator validator, Exchange exchange) {
        var seen = exchange.request();
        var request = new SimpleRequest.Builder(seen.method(), seen.path());
        if (seen.body().length > 0) {
            request.withBody(seen.text());
        }
        seen.headers().fields().forEach(field -> request.withHeader(field.name(), field.value()));
        seen.parameters().forEach(request::withQueryParam);
        var answered = Objects.requireNonNull(exchange.response());
        var response = SimpleResponse.Builder.status(answered.status());
        if (answered.body().length > 0) {
            response.withContentType("application/json").withBody(answered.text());
        }
        var report = validator.validate(request.build(), response.build());
        assertThat(problems(report)).as(seen.text() + "\n" + answered.text()).isEmpty();
    }

    private static List<String> problems(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private static void express(ContractBench bench) {
        var connector = new ExpressConnector(Clock.systemUTC());
        var connection = bench.open(connector, DhlFixtures.express());
        connector.signIn(connection);
        connector.account(connection);
        connector.rate(connection, DhlFixtures.question(DhlFixtures.LYON, DhlFixtures.ATLANTA));
        var order = DhlFixtures.abroad();
        connector.check(connection, order);
        var booked = (BookingOutcome.Booked) connector.book(connection, order);
        connector.book(
                connection,
                BookingContract.withParcels(
                        DhlFixtures.order("U", DhlFixtures.LYON, DhlFixtures.BONN), 3));
        connector.find(connection, order);
        var ref = VoidingContract.ref(order, booked.shipment());
        var courier =
                new PickupOrder(
                        order.reference(),
                        DhlFixtures.LYON,
                        order.shipDate(),
                        LocalTime.of(14, 0),
                        LocalTime.of(18, 0),
                        1,
                        1_250,
                        "Ring at the gate",
                        List.of(ref));
        var comes = ((PickupOutcome.Scheduled) connector.schedule(connection, courier)).pickup();
        connector.change(connection, courier, comes);
        connector.cancel(connection, courier, comes);
        bench.simulators().clock().advance(Duration.ofDays(3));
        connector.proof(connection, ref, 1);
        connector.track(
                connection,
                List.of(
                        new TrackingQuery(
                                booked.shipment().parcels().getFirst().trackingNumber(),
                                null,
                                null)));
    }

    private static void returns(ContractBench bench) {
        var connector = new ParcelDeConnector(Clock.systemUTC());
        var connection = bench.open(connector, DhlFixtures.parcelDe());
        connector.returnServices(connection, DhlFixtures.BONN, DhlFixtures.BONN);
        for (ShipmentOrder order :
                List.of(
                        DhlFixtures.order("deu:deu", DhlFixtures.BONN, DhlFixtures.BONN),
                        DhlFixtures.order(
                                "che:che",
                                DhlFixtures.BERN,
                                DhlFixtures.BONN,
                                DhlFixtures.customs()))) {
            assertThat(connector.bookReturn(connection, order, null))
                    .isInstanceOf(BookingOutcome.Booked.class);
        }
    }

    private static void parcelDe(ContractBench bench) {
        var connector = new ParcelDeConnector(Clock.systemUTC());
        var connection = bench.open(connector, DhlFixtures.parcelDe());
        connector.account(connection);
        var home = DhlFixtures.order("V01PAK", DhlFixtures.BONN, DhlFixtures.BONN);
        connector.check(connection, home);
        for (ShipmentOrder order :
                List.of(
                        BookingContract.withParcels(home, 2),
                        DhlFixtures.order(
                                "V53WPAK",
                                DhlFixtures.BONN,
                                DhlFixtures.ATLANTA,
                                DhlFixtures.customs()))) {
            var booked = (BookingOutcome.Booked) connector.book(connection, order);
            var ref = VoidingContract.ref(order, booked.shipment());
            if (order.customs() == null) {
                connector.takeBack(connection, ref, Set.of(1));
            } else {
                connector.close(connection, LocalDate.now(Clock.systemUTC()), List.of(ref));
            }
        }
    }

    private static void unified(ContractBench bench) {
        var connector = new ParcelDeConnector(Clock.systemUTC());
        var connection = bench.open(connector, DhlFixtures.parcelDe());
        var order = DhlFixtures.order("V01PAK", DhlFixtures.BONN, DhlFixtures.BONN);
        var booked = (BookingOutcome.Booked) connector.book(connection, order);
        bench.simulators().clock().advance(Duration.ofHours(30));
        connector.track(
                connection,
                List.of(
                        new TrackingQuery(
                                booked.shipment().parcels().getFirst().trackingNumber(),
                                order.to().postalCode(),
                                order.shipDate())));
    }
}
