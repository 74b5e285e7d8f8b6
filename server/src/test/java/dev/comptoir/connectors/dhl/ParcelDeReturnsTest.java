package dev.comptoir.connectors.dhl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What Parcel DE Returns is sent, and what is made of its published answers. */
class ParcelDeReturnsTest {

    private static final String EXAMPLES =
            "derived/vendor-examples/dhl/pp_parcel_returns/POST_orders/";
    private static final Map<String, String> COUNTRIES = Map.of("FRA", "FR", "DEU", "DE");

    @ParameterizedTest
    @CsvSource({
        "DE, Sträßchensweg 10, Sträßchensweg, 10",
        "DE, Straße des 17. Juni 135, Straße des 17. Juni, 135",
        "DE, Charles-de-Gaulle-Str. 20a, Charles-de-Gaulle-Str., 20a",
        "AT, Ring 5 - 7, Ring, 5 - 7",
        "CH, Marktgasse 12 B, Marktgasse, 12 B",
        "FR, 14 rue des Capucins, rue des Capucins, 14",
        "FR, 10 rue du 8 Mai 1945, rue du 8 Mai 1945, 10",
        "FR, '14 bis, rue Neuve', rue Neuve, 14 bis",
        "GB, 10 Downing Street, Downing Street, 10",
        "LU, '2, rue de Metz', rue de Metz, 2",
    })
    void the_number_of_the_house_goes_apart(
            String country, String line, String street, String house) {
        var rules = new Rules();

        var parts = ParcelDeReturns.street(at(line, country), rules);

        assertThat(rules.broken()).isEmpty();
        assertThat(parts).isEqualTo(new ParcelDeReturns.Street(street, house));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Am Markt", "17. Juni", "Haus Sonne, 2. Stock", "10 Sträßchensweg"})
    void a_number_that_cannot_be_told_is_not_guessed(String line) {
        var order = Orders.from(order(), at(line, "DE"));

        assertThat(reasons(order))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo("house-number");
                    assertThat(reason.message()).startsWith("from.line1:").contains(line);
                });
    }

    @Test
    void a_receiver_serves_its_own_country_alone() {
        assertThat(reasons(DhlFixtures.order("che:che", DhlFixtures.BONN, DhlFixtures.BONN)))
                .extracting(Reason::code)
                .containsExactly("not-offered");
        assertThat(reasons(DhlFixtures.order("V01PAK", DhlFixtures.BONN, DhlFixtures.BONN)))
                .extracting(Reason::code)
                .containsExactly("not-offered");
    }

    @Test
    void labels_are_made_one_by_one_as_pdf_and_up_to_their_weight() {
        var heavy = Orders.withParcel(order(), new Parcel(300, 200, 100, 31_501));
        var zpl =
                new ShipmentOrder(
                        "C0123456789ABCDEFGH",
                        "deu:deu",
                        DhlFixtures.BONN,
                        DhlFixtures.BONN,
                        List.of(DhlFixtures.PARCEL, DhlFixtures.PARCEL),
                        DhlFixtures.today(),
                        new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6),
                        order().options(),
                        null,
                        null,
                        null);

        assertThat(reasons(heavy)).extracting(Reason::code).containsExactly("too-heavy");
        assertThat(reasons(zpl))
                .extracting(Reason::code)
                .containsExactly("one-by-one", "not-offered");
    }

    @Test
    void our_reference_goes_to_the_overview_and_the_order_s_number_onto_the_label() {
        var order = order();
        var wire = ParcelDeReturns.of(order, new Rules());

        assertThat(wire.shipmentReference()).isEqualTo(order.reference());
        assertThat(wire.customerReference()).isEqualTo("1042");
        assertThat(wire.receiverId()).isEqualTo("deu");
        assertThat(wire.shipper().phone()).as("asked for by nobody").isNull();
    }

    @Test
    void goods_are_declared_in_a_currency_that_dhl_takes() {
        var line =
                new CustomsLine("Cup", 1, "691110", null, 350, Money.parse("18.90", "USD"), null);
        var order =
                DhlFixtures.order(
                        "che:che",
                        DhlFixtures.BERN,
                        DhlFixtures.BONN,
                        DhlFixtures.customs(line, null));

        assertThat(reasons(order)).extracting(Reason::code).containsOnly("not-offered");
    }

    @TestFactory
    Collection<DynamicTest> asks_as_the_published_examples_do() {
        var tests =
                Stream.of("returnlabel_deu", "returnlabel_che")
                        .flatMap(name ->
                                example("request__" + name).map(text -> asks(name, text)).stream())
                        .toList();
        return tests.isEmpty() ? DhlFiles.absent() : tests;
    }

    private static DynamicTest asks(String name, String text) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    var published = DhlFixtures.JSON.readTree(text);
                    var rules = new Rules();
                    var wire = ParcelDeReturns.of(order(published), rules);
                    var sent = DhlFixtures.JSON.readTree(DhlFixtures.JSON.writeValueAsString(wire));

                    assertThat(rules.broken()).isEmpty();
                    for (var field : List.of("receiverId", "customsDetails")) {
                        assertThat(sent.path(field)).as(field).isEqualTo(published.path(field));
                    }
                    if (published.has("customsDetails")) {
                        assertThat(sent.path("itemValue")).isEqualTo(published.path("itemValue"));
                    }
                    for (var field :
                            List.of(
                                    "name1",
                                    "name2",
                                    "name3",
                                    "addressStreet",
                                    "addressHouse",
                                    "postalCode",
                                    "city")) {
                        assertThat(sent.at("/shipper/" + field).asString())
                                .as(field)
                                .isEqualTo(published.at("/shipper/" + field).asString());
                    }
                });
    }

    /** The order of ours that a published request is about. */
    private static ShipmentOrder order(JsonNode published) {
        var shipper = published.path("shipper");
        var receiver = published.path("receiverId").asString();
        var from =
                new Address(
                        shipper.path("name2").asString(),
                        shipper.path("name1").asString(),
                        shipper.path("addressStreet").asString()
                                + " "
                                + shipper.path("addressHouse").asString(),
                        shipper.path("name3").asString(),
                        shipper.path("postalCode").asString(),
                        shipper.path("city").asString(),
                        null,
                        Country.valueOf(receiver.equals("che") ? "CH" : "DE"),
                        null,
                        null,
                        true);
        return DhlFixtures.order(
                receiver + ":" + receiver, from, DhlFixtures.BONN, customs(published));
    }

    private static @Nullable Customs customs(JsonNode published) {
        var lines =
                StreamSupport.stream(published.at("/customsDetails/items").spliterator(), false)
                        .map(ParcelDeReturnsTest::line)
                        .toList();
        return lines.isEmpty()
                ? null
                : new Customs(
                        ContentsType.RETURN,
                        Incoterm.DAP,
                        null,
                        null,
                        lines,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    private static CustomsLine line(JsonNode item) {
        return new CustomsLine(
                item.path("itemDescription").asString(),
                item.path("packagedQuantity").asInt(),
                item.path("hsCode").asString(),
                Country.valueOf(
                        requireNonNull(COUNTRIES.get(item.path("countryOfOrigin").asString()))),
                item.at("/itemWeight/value").asInt(),
                Money.parse(
                        item.at("/itemValue/value").asString(),
                        item.at("/itemValue/currency").asString()),
                null);
    }

    @TestFactory
    Collection<DynamicTest> reads_the_published_refusals() {
        var kinds =
                Map.of(
                        400, FaultKind.INVALID_REQUEST,
                        401, FaultKind.AUTHENTICATION,
                        403, FaultKind.PERMISSION,
                        422, FaultKind.INVALID_REQUEST,
                        429, FaultKind.RATE_LIMITED);
        var tests =
                kinds.entrySet().stream()
                        .flatMap(kind ->
                                example("response_%d__example".formatted(kind.getKey()))
                                        .map(text -> refused(kind.getKey(), kind.getValue(), text))
                                        .stream())
                        .toList();
        return tests.isEmpty() ? DhlFiles.absent() : tests;
    }

    private static DynamicTest refused(int status, FaultKind kind, String text) {
        return DynamicTest.dynamicTest(
                Integer.toString(status),
                () -> {
                    var answer = new FailedAnswer(status, new HttpHeaders(), text.getBytes(UTF_8));
                    var fault = requireNonNull(new ParcelDeFaults().read(answer));

                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.words())
                            .isEqualTo(DhlFixtures.JSON.readTree(text).path("detail").asString());
                });
    }

    private static Optional<String> example(String name) {
        return DhlFiles.find(EXAMPLES + name + ".json").map(DhlFiles::text);
    }

    private static List<Reason> reasons(ShipmentOrder order) {
        var rules = new Rules();
        ParcelDeReturns.of(order, rules);
        return rules.broken();
    }

    private static ShipmentOrder order() {
        return DhlFixtures.order("deu:deu", DhlFixtures.BONN, DhlFixtures.BONN);
    }

    private static Address at(String line, String country) {
        return DhlFixtures.address("Max Muster", null, line, "53113", "Bonn", null, country);
    }
}
