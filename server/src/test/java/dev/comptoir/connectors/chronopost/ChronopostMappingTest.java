package dev.comptoir.connectors.chronopost;

import static dev.comptoir.connectors.chronopost.ChronopostFixtures.GENEVA;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.PARCEL;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.PARIS;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.customs;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.order;
import static dev.comptoir.connectors.chronopost.ChronopostFixtures.toPoint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.ContractBench;
import dev.comptoir.connectors.VendorSpecs;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import dev.comptoir.simulators.SimulatorServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What really goes out for an order, and what we make of the official examples. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChronopostMappingTest {

    private final ContractBench bench = new ContractBench(SimulatorServer.start());
    private final ChronopostConnector connector = new ChronopostConnector(Clock.systemUTC());

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void a_product_has_two_characters_a_weight_kilograms_a_side_centimetres() {
        var parcel = sent(order("1", PARIS)).path("skybillValue");

        assertThat(parcel.path("productCode").asString()).isEqualTo("01");
        assertThat(parcel.path("weight").asString()).isEqualTo("1.25");
        assertThat(parcel.path("length").asString()).isEqualTo("30");
        assertThat(parcel.path("width").asString()).isEqualTo("20");
        assertThat(parcel.path("height").asString()).isEqualTo("10");
        assertThat(parcel.path("service").asString()).isEqualTo("0");
    }

    @Test
    void insured_and_declared_values_are_cents() {
        var insured =
                new ShipmentOptions(
                        Money.parse("89.20", "EUR"), Signature.SERVICE_DEFAULT, true, null, false);
        var home = sent(order("01", PARIS, insured, null, PARCEL)).path("skybillValue");
        var abroad = sent(order("17", GENEVA, ShipmentOptions.NONE, customs(), PARCEL));

        assertThat(home.path("insuredValue").asString()).isEqualTo("8920");
        assertThat(home.path("service").asString()).isEqualTo("6");
        assertThat(abroad.path("skybillValue").path("customsValue").asString()).isEqualTo("4980");
        assertThat(abroad.path("customsValue").path("value").asString()).isEqualTo("49.80");
        assertThat(abroad.path("customsValue").path("incoterm").asString()).isEqualTo("06");
        var article = abroad.path("customsValue").path("articlesValue");
        assertThat(article.path("hscode").asString()).isEqualTo("340600");
        assertThat(article.path("netWeight").asString()).isEqualTo("0.9");
    }

    @Test
    void several_parcels_are_one_shipment_with_one_receiver() {
        var order =
                order(
                        "01",
                        PARIS,
                        ShipmentOptions.NONE,
                        null,
                        PARCEL,
                        new Parcel(100, 100, 100, 300));
        var sent = sent(order);

        assertThat(sent.path("numberOfParcel").asString()).isEqualTo("2");
        assertThat(sent.path("multiParcel").asString()).isEqualTo("Y");
        assertThat(sent.path("recipientValue").isObject()).isTrue();
        assertThat(sent.path("skybillValue").findValuesAsString("skybillRank"))
                .containsExactly("1", "2");
        assertThat(sent.path("skybillValue").findValuesAsString("bulkNumber"))
                .containsExactly("2", "2");
    }

    @Test
    void a_pick_up_point_stands_in_both_places_and_the_reference_is_ours() {
        var order = order("86", PARIS, toPoint("0003C"), null, PARCEL);
        var references = sent(order).path("refValue");

        assertThat(references.path("idRelais").asString()).isEqualTo("0003C");
        assertThat(references.path("recipientRef").asString()).isEqualTo("0003C");
        assertThat(references.path("shipperRef").asString()).isEqualTo(order.reference());
    }

    /** What the simulator received for an order. */
    private JsonNode sent(ShipmentOrder order) {
        var connection = bench.open(connector, ChronopostFixtures.settings("00000101", "135790"));
        connector.book(connection, order);
        var exchanges =
                bench.simulators().recorder().exchanges("ws.chronopost.fr", "/shipping-cxf/**");
        return read(exchanges.getLast().request().body()).content();
    }

    private static Soap.Body read(byte[] bytes) {
        try {
            return Soap.read(bytes);
        } catch (Soap.NotSoapException e) {
            throw new AssertionError(e);
        }
    }

    /** Each element that we write is one that the official requests have too. */
    @TestFactory
    Collection<DynamicTest> uses_the_names_of_the_official_request() {
        return VendorSpecs.tests(
                "Chronopost's official requests",
                specs -> {
                    var known = new TreeSet<String>();
                    collect("", read(bytes(example(specs, "req_chrono13.xml"))).content(), known);
                    var ours = new TreeSet<String>();
                    collect("", sent(order("01", PARIS)), ours);
                    return ours.stream()
                            .map(name ->
                                    DynamicTest.dynamicTest(
                                            name, () -> assertThat(allNames(known)).contains(name)))
                            .toList();
                });
    }

    /**
     * Empty elements are read as nothing, and the official request shows most of its fields empty;
     * the country's name stands in the definition only.
     */
    private static Set<String> allNames(Set<String> read) {
        var names = new TreeSet<>(read);
        names.addAll(
                List.of(
                        "/skybillValue/content1",
                        "/recipientValue/recipientCountryName",
                        "/recipientValue/recipientMobilePhone",
                        "/headerValue/subAccount",
                        "/shipperValue/shipperAdress2",
                        "/shipperValue/shipperName2",
                        "/customerValue/customerName2",
                        "/customerValue/customerAdress2"));
        return names;
    }

    /** Of each official answer: its number, and its label byte for byte. */
    @TestFactory
    Collection<DynamicTest> reads_the_official_answers() {
        return VendorSpecs.tests(
                "Chronopost's official answers",
                specs ->
                        List.of(
                                        "resp_chrono13.xml",
                                        "01_Requete-Reponse_Chrono_13H.txt",
                                        "02_Requete-Reponse_Chrono_10H.txt",
                                        "16_Requete-Reponse_Chrono_18H.txt")
                                .stream()
                                .map(name ->
                                        DynamicTest.dynamicTest(
                                                name, () -> readsAnswer(example(specs, name))))
                                .toList());
    }

    private static void readsAnswer(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.UTF_8);
        var answer = text.substring(text.lastIndexOf("<soap:Envelope"));
        var body = read(answer.getBytes(StandardCharsets.UTF_8));
        var sold = Soap.convert(body.returned(), ShippingWire.Sold.class);
        var parcel = Objects.requireNonNull(sold.resultMultiParcelValue()).getFirst();
        var label = ChronopostShipments.decoded(parcel.pdfEtiquette()).orElseThrow();

        assertThat(body.name()).isEqualTo("shippingMultiParcelV4Response");
        assertThat(sold.errorCode()).isZero();
        assertThat(sold.reservationNumber()).matches("\\d{17}");
        assertThat(parcel.skybillNumber()).matches("[A-Z]{2}\\d{9}[A-Z]{2}");
        assertThat(new String(label, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(answer.replaceAll("\\s", ""))
                .contains(Base64.getEncoder().encodeToString(label));
    }

    private static Path example(Path specs, String name) {
        return specs.resolve("chronopost/samples/official").resolve(name);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(String path, JsonNode node, Collection<String> names) {
        if (node.isArray()) {
            node.forEach(item -> collect(path, item, names));
        }
        var fields = new ArrayList<>(node.properties());
        fields.forEach(field -> {
            names.add(path + "/" + field.getKey());
            collect(path + "/" + field.getKey(), field.getValue(), names);
        });
    }
}
