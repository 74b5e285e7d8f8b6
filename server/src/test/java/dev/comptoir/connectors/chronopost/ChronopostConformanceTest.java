package dev.comptoir.connectors.chronopost;

import static dev.comptoir.connectors.chronopost.ChronopostFixtures.GENEVA;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.LYON;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.PARCEL;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.PARIS;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.customs;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.connectors.VendorSpecs;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.chronopost.ChronopostSimulator;
import dev.comptoir.simulators.kit.Exchange;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Everything that we send to Chronopost, and all that its simulator answers, against the schemas in
 * Chronopost's own definitions. The one for pick-up points does not have the operation that the
 * manual describes, so that one is compared with nothing.
 */
class ChronopostConformanceTest {

    private static final String SCHEMA = XMLConstants.W3C_XML_SCHEMA_NS_URI;
    private static final Map<String, String> DEFINITIONS =
            Map.of(
                    "/shipping-cxf/ShippingServiceWS", "ShippingServiceWSDL.xml",
                    "/tracking-cxf/TrackingServiceWS", "TrackingServiceWS.xml",
                    "/quickcost-cxf/QuickcostServiceWS", "QuickcostServiceWS.xml");

    private final ChronopostConnector connector = new ChronopostConnector(Clock.systemUTC());

    @TestFactory
    Collection<DynamicTest> questions_and_answers_are_as_defined() {
        return VendorSpecs.tests("Chronopost's definitions", this::compared);
    }

    private List<DynamicTest> compared(Path specs) {
        var tests = new ArrayList<DynamicTest>();
        for (var exchange : conversation()) {
            var definition = DEFINITIONS.get(exchange.request().path());
            var schema = schema(specs.resolve("chronopost/wsdl").resolve(definition));
            var question = body(exchange.request().body());
            tests.add(
                    DynamicTest.dynamicTest(
                            question.getLocalName(), () -> valid(schema, question)));
            var answer = body(Objects.requireNonNull(exchange.response()).body());
            tests.add(DynamicTest.dynamicTest(answer.getLocalName(), () -> valid(schema, answer)));
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    /** One of each kind, over real sockets. */
    private List<Exchange> conversation() {
        try (var bench = new ContractBench(SimulatorServer.start())) {
            var connection =
                    bench.open(connector, ChronopostFixtures.settings("00000101", "135790"));
            prices(bench, connection);
            var order = order("01", PARIS, ShipmentOptions.NONE, null, PARCEL, PARCEL);
            var sold = (BookingOutcome.Booked) connector.book(connection, order);
            connector.book(
                    connection, order("17", GENEVA, ShipmentOptions.NONE, customs(), PARCEL));
            connector.book(connection, order("2L", PARIS));
            var shipment = VoidingContract.ref(order, sold.shipment());
            connector.find(connection, order);
            connector.reprint(connection, shipment, ChronopostFixtures.PDF);
            connector.takeBack(connection, shipment, Set.of(1));
            collections(connection);
            bench.simulators().clock().advance(Duration.ofHours(60));
            connector.track(
                    connection, List.of(new TrackingQuery(sold.shipment().id(), null, null)));
            connector.proof(connection, shipment, 2);
            connector.takeBack(connection, shipment, Set.of(2));
            return bench.simulators().recorder().exchanges("ws.chronopost.fr", "/**");
        }
    }

    private void prices(ContractBench bench, Opened<ChronopostSettings> connection) {
        connector.rate(connection, ChronopostFixtures.query(PARIS, PARCEL));
        var knobs = bench.simulators().simulator(ChronopostSimulator.class).settings();
        knobs.set(ChronopostSimulator.AMOUNTS, "zero");
        connector.rate(connection, ChronopostFixtures.query(GENEVA, PARCEL));
        knobs.set(ChronopostSimulator.COSTS, "none");
        connector.rate(connection, ChronopostFixtures.query(PARIS, PARCEL));
    }

    private void collections(Opened<ChronopostSettings> connection) {
        var order =
                new PickupOrder(
                        BookingContract.newReference(),
                        LYON,
                        ChronopostFixtures.MONDAY,
                        LocalTime.of(14, 0),
                        LocalTime.of(17, 30),
                        2,
                        2_500,
                        "Au fond de la cour",
                        List.of());
        var scheduled = (PickupOutcome.Scheduled) connector.schedule(connection, order);
        connector.cancel(connection, order, scheduled.pickup());
    }

    private static void valid(Schema schema, Node content) throws Exception {
        schema.newValidator().validate(new DOMSource(content));
    }

    private static Schema schema(Path definition) {
        try {
            var document = documents().newDocumentBuilder().parse(definition.toFile());
            var schema = document.getElementsByTagNameNS(SCHEMA, "schema").item(0);
            return SchemaFactory.newDefaultInstance().newSchema(new DOMSource(schema));
        } catch (Exception e) {
            throw new AssertionError("unreadable: " + definition, e);
        }
    }

    private static Element body(byte[] envelope) {
        try {
            var document =
                    documents().newDocumentBuilder().parse(new ByteArrayInputStream(envelope));
            var body = document.getElementsByTagNameNS(Soap.ENVELOPE, "Body").item(0);
            return (Element) body.getFirstChild();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static DocumentBuilderFactory documents() {
        return DocumentBuilderFactory.newDefaultNSInstance();
    }
}
