package dev.comptoir.connectors.fedex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.Signature;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.fedex.FedexSimulator;
import dev.comptoir.testing.VendorSpecs;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What we really send to FedEx and what its simulator answers, both against FedEx's own
 * definitions.
 */
class FedexConformanceTest {

    private final FedexConnector connector = new FedexConnector();

    /** Something that is asked of FedEx. */
    private interface Work {
        void on(Opened<FedexSettings> connection);
    }

    /**
     * @param api as the vendor's files name it
     * @param path the exchanges that are held against the file
     */
    private record Case(String name, String api, String file, String host, String path, Work work) {

        Case(String name, String api, String file, String path, Work work) {
            this(name, api, file, FedexSimulator.PRODUCTION, path, work);
        }
    }

    @TestFactory
    Collection<DynamicTest> speaks_as_defined() {
        return VendorSpecs.tests(
                "fedex",
                specs ->
                        cases().stream()
                                .map(one ->
                                        DynamicTest.dynamicTest(one.name(), () -> hold(specs, one)))
                                .toList());
    }

    private static void hold(Path specs, Case one) {
        var definition = FedexDefinition.load(specs, one.api(), one.file());
        try (var bench = new ContractBench(SimulatorServer.start())) {
            one.work().on(bench.open(new FedexConnector(), FedexFixtures.settings()));
            var seen = bench.simulators().recorder().exchanges(one.host(), one.path());

            assertThat(seen).isNotEmpty();
            assertThat(seen)
                    .allSatisfy(exchange ->
                            assertThat(definition.problems(exchange))
                                    .as(exchange.request().text())
                                    .isEmpty());
        }
    }

    private List<Case> cases() {
        return List.of(
                new Case(
                        "sign-in",
                        "authorization",
                        "authorization__APIAuthorization-Resource.json",
                        "/oauth/**",
                        connector::signIn),
                rates(
                        "prices at home",
                        connection ->
                                connector.rate(
                                        connection,
                                        FedexFixtures.question(
                                                FedexFixtures.LYON, FedexFixtures.NANTES, null))),
                rates(
                        "prices abroad",
                        connection ->
                                connector.rate(
                                        connection,
                                        FedexFixtures.question(
                                                FedexFixtures.LYON,
                                                FedexFixtures.MEMPHIS,
                                                Money.parse("69.00", "EUR")))),
                ship("a parcel at home", FedexFixtures.order()),
                ship("three parcels", BookingContract.withParcels(FedexFixtures.order(), 3)),
                ship("goods across a border", FedexFixtures.abroad()),
                ship("all wishes", wishes()),
                new Case(
                        "a return",
                        "ship",
                        "ship__Shipment-Resource.json",
                        "/ship/**",
                        connection -> {
                            var order = FedexFixtures.order();
                            var shipment = booked(connection, order);
                            connector.bookReturn(
                                    connection,
                                    FedexFixtures.order(
                                            "FEDEX_PRIORITY",
                                            FedexFixtures.NANTES,
                                            FedexFixtures.LYON,
                                            null),
                                    VoidingContract.ref(order, shipment.shipment()));
                        }),
                new Case(
                        "a check",
                        "ship",
                        "ship__Shipment-Resource.json",
                        "/ship/**",
                        connection -> connector.check(connection, FedexFixtures.abroad())),
                new Case(
                        "a courier",
                        "pickup-request",
                        "pickup-request__Pickup-Resource.json",
                        "/pickup/**",
                        connection -> {
                            var order =
                                    FedexFixtures.pickup(
                                            FedexFixtures.LYON, FedexFixtures.TODAY, null);
                            var pickup =
                                    (PickupOutcome.Scheduled) connector.schedule(connection, order);
                            connector.cancel(connection, order, pickup.pickup());
                        }),
                new Case(
                        "an address",
                        "address-validation",
                        "address-validation__Addresses-Resource.json",
                        "/address/**",
                        connection -> connector.validate(connection, FedexFixtures.NANTES)),
                new Case(
                        "a paper of the shop's own",
                        "trade-documents-upload",
                        "trade-documents-upload__EDUDocuments-Resource.json",
                        FedexSimulator.DOCUMENTS,
                        "/documents/**",
                        connection ->
                                connector.upload(
                                        connection,
                                        FedexFixtures.abroad(),
                                        new ShippingDocument(
                                                DocumentKind.COMMERCIAL_INVOICE,
                                                "application/pdf",
                                                "%PDF-1.4 ours".getBytes(UTF_8),
                                                null),
                                        "invoice.pdf")),
                new Case(
                        "a cancellation",
                        "ship",
                        "ship__Shipment-Resource.json",
                        "/ship/v1/shipments/cancel",
                        connection -> {
                            var order = FedexFixtures.order();
                            var shipment = booked(connection, order).shipment();
                            connector.takeBack(
                                    connection, VoidingContract.ref(order, shipment), Set.of(1));
                        }),
                new Case(
                        "tracking by number",
                        "track",
                        "track__TrackingNumbers-Resource.json",
                        "/track/v1/trackingnumbers",
                        connection -> {
                            var shipment = booked(connection, FedexFixtures.order()).shipment();
                            connector.track(
                                    connection,
                                    List.of(
                                            new TrackingQuery(shipment.id(), null, null),
                                            new TrackingQuery("794999999999", null, null)));
                        }),
                new Case(
                        "tracking by our reference",
                        "track",
                        "track__ReferenceNumbers-Resource.json",
                        "/track/v1/referencenumbers",
                        connection -> {
                            var order = FedexFixtures.order();
                            booked(connection, order);
                            connector.find(connection, order);
                        }));
    }

    private static Case rates(String name, Work work) {
        return new Case(
                name,
                "rates-transit-times",
                "rates-transit-times__RateQuotes-Resource.json",
                "/rate/**",
                work);
    }

    private Case ship(String name, ShipmentOrder order) {
        return new Case(
                name,
                "ship",
                "ship__Shipment-Resource.json",
                "/ship/**",
                connection -> booked(connection, order));
    }

    private BookingOutcome.Booked booked(Opened<FedexSettings> connection, ShipmentOrder order) {
        return (BookingOutcome.Booked) connector.book(connection, order);
    }

    private static ShipmentOrder wishes() {
        return FedexFixtures.order(
                "FEDEX_INTERNATIONAL_PRIORITY",
                FedexFixtures.LYON,
                FedexFixtures.MEMPHIS,
                FedexFixtures.customs(
                        FedexFixtures.line("691200", "FR"), "FR12345678900011", Incoterm.DDP),
                new ShipmentOptions(
                        Money.parse("60.00", "EUR"), Signature.ADULT, true, null, true));
    }
}
