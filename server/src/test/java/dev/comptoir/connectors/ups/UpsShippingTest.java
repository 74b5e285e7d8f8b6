package dev.comptoir.connectors.ups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ContractBench;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.Signature;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Faults;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.RetryAfter;
import dev.comptoir.simulators.ups.UpsSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Buying at UPS beyond what every carrier has to prove: its own rules, and what goes wrong. */
class UpsShippingTest {

    private static final String HOST = "onlinetools.ups.com";
    private static final String SHIP = "/api/shipments/*/ship";
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
    void an_order_leaves_our_reference_and_costs_the_accounts_own_price() {
        var order = UpsFixtures.order();
        var shipment = booked(order);

        assertThat(ledger().ofReference(order.reference()))
                .singleElement()
                .satisfies(sale -> {
                    assertThat(sale.id()).isEqualTo(shipment.id());
                    assertThat(sale.kind()).isEqualTo("shipment");
                });
        assertThat(shipment.price()).isNotNull();
        assertThat(sent().at("/Shipment/ReferenceNumber/1/Value").asString()).isEqualTo("1042");
    }

    @Test
    void a_shipment_abroad_comes_with_the_invoice_that_ups_writes() {
        var shipment =
                booked(
                        UpsFixtures.order(
                                UpsFixtures.STORE,
                                UpsFixtures.GENEVA,
                                "65",
                                UpsFixtures.customs("4202.21.00")));
        var invoice = documents(shipment, DocumentKind.COMMERCIAL_INVOICE).getFirst();
        var forms = sent().at("/Shipment/ShipmentServiceOptions/InternationalForms");

        assertThat(invoice.mediaType()).isEqualTo("application/pdf");
        assertThat(invoice.parcel()).isNull();
        assertThat(new String(invoice.content(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("2026-1042");
        assertThat(forms.at("/Product/0/CommodityCode").asString()).isEqualTo("42022100");
        assertThat(forms.at("/Product/0/Description"))
                .extracting(JsonNode::asString)
                .containsExactly("Handbag of calf leather, hand sewn,", "with strap");
        assertThat(forms.at("/FreightCharges/MonetaryValue").asString()).isEqualTo("18.50");
        assertThat(
                        sent().at(
                                        "/Shipment/GlobalTaxInformation/AgentTaxIdentificationNumber/0"
                                                + "/TaxIdentificationNumber/0/IDNumberPurposeCode")
                                .asString())
                .as("EORI")
                .isEqualTo("02");
    }

    @Test
    void references_stand_on_the_parcels_within_the_united_states() {
        var order = UpsFixtures.order(americanStore(), UpsFixtures.ATLANTA, "03", null);
        booked(order, american());

        assertThat(sent().at("/Shipment/ReferenceNumber").isMissingNode()).isTrue();
        assertThat(sent().at("/Shipment/Package/0/ReferenceNumber/0/Value").asString())
                .isEqualTo(order.reference());
        assertThat(sent().at("/Shipment/ShipTo/Phone/Number").asString()).isEqualTo("4045550143");
        assertThat(sent().at("/Shipment/Package/0/Dimensions/Length").asString()).isEqualTo("12");
        assertThat(ledger().ofReference(order.reference())).hasSize(1);
    }

    @Test
    void a_signature_is_asked_of_the_parcel_or_of_the_shipment() {
        var adult =
                new ShipmentOptions(
                        Money.parse("500.00", "USD"), Signature.ADULT, true, null, true);
        booked(
                with(UpsFixtures.order(americanStore(), UpsFixtures.ATLANTA, "03", null), adult),
                american());
        var parcel = sent().at("/Shipment/Package/0/PackageServiceOptions");

        assertThat(parcel.at("/DeliveryConfirmation/DCISType").asString()).isEqualTo("3");
        assertThat(parcel.at("/DeclaredValue/MonetaryValue").asString()).isEqualTo("500.00");

        booked(with(UpsFixtures.order(), adult));
        var options = sent().at("/Shipment/ShipmentServiceOptions");
        assertThat(options.at("/DeliveryConfirmation/DCISType").asString()).isEqualTo("2");
        assertThat(options.has("SaturdayDeliveryIndicator")).isTrue();
        assertThat(options.at("/Notification/0/EMail/EMailAddress/0").asString())
                .isEqualTo("lea@example.org");
    }

    @Test
    void a_way_back_has_a_label_of_its_own_kind() {
        var order = UpsFixtures.order(UpsFixtures.PARIS, UpsFixtures.STORE, "11", null);
        var outcome = connector.bookReturn(open(), order, null);
        var shipment = ((BookingOutcome.Booked) outcome).shipment();

        assertThat(documents(shipment, DocumentKind.RETURN_LABEL)).hasSize(1);
        assertThat(sent().at("/Shipment/ReturnService/Code").asString()).isEqualTo("9");
        assertThat(sent().at("/Shipment/Shipper/Name").asString()).isEqualTo("Atelier du Comptoir");
        assertThat(ledger().ofReference(order.reference()).getFirst().kind()).isEqualTo("return");
    }

    @ParameterizedTest
    @CsvSource({
        "line, to.line1",
        "phone, to.phone",
        "letters, to.phone",
        "state, to.state",
        "zip, to.postalCode",
        "name, to.name",
        "heavy, parcels[0].weight",
        "long, parcels[0]",
        "hs, customs.lines[0].hsCode",
        "contents, contents",
        "pdf, label",
        "point, pickupPoint",
        "papers, papers",
        "insured, insuredValue",
    })
    void what_ups_would_refuse_or_cut_off_is_rejected_with_its_field(String wrong, String field) {
        var outcome = connector.book(open(), wrong(wrong));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BookingOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons())
                                        .extracting(Reason::message)
                                        .anyMatch(message -> message.startsWith(field)));
        assertThat(ledger().all()).isEmpty();
        assertThat(BENCH.simulators().recorder().exchanges(HOST, SHIP)).isEmpty();
    }

    @Test
    void what_ups_itself_refuses_is_rejected_in_its_words() {
        var outcome =
                connector.book(
                        open(),
                        UpsFixtures.order(UpsFixtures.STORE, UpsFixtures.PARIS, "03", null));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BookingOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons().getFirst().code())
                                        .isEqualTo("121100"));
    }

    @Test
    void objects_where_lists_are_documented_and_unknown_fields_are_read() {
        BENCH.simulators()
                .simulator(UpsSimulator.class)
                .settings()
                .set(UpsSimulator.SINGLES, "objects");
        var shipment = booked(UpsFixtures.order());
        assertThat(documents(shipment, DocumentKind.LABEL)).hasSize(1);

        atShip().play(
                        Fault.answer(
                                200,
                                "application/json",
                                """
                                {"ShipmentResponse":{"News":{"a":[1]},"ShipmentResults":{
                                "ShipmentIdentificationNumber":"1Z1","NegotiatedRateCharges":
                                {"TotalCharge":{"CurrencyCode":"EUR","MonetaryValue":"0.0"}},
                                "PackageResults":{"TrackingNumber":"1Z1","ShippingLabel":
                                {"GraphicImage":"XlhBXlha"}}}}}\
                                """));
        var bare = booked(UpsFixtures.order());
        assertThat(bare.price()).as("0.0 is no price").isNull();
        assertThat(bare.documents().getFirst().mediaType()).isEqualTo("application/zpl");
        assertThat(bare.documents().getFirst().content())
                .isEqualTo("^XA^XZ".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_yes_without_a_number_is_a_fault_and_one_without_a_label_is_not() {
        atShip().times(1)
                .play(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"ShipmentResponse\":{\"ShipmentResults\":{\"PackageResults\":[{}]}}}"));
        assertThat(faultOf(UpsFixtures.order()).kind()).isEqualTo(FaultKind.PROTOCOL);

        atShip().times(1)
                .play(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"ShipmentResponse\":{\"ShipmentResults\":{\"PackageResults\":[{\"TrackingNumber\":\"1Z1\"}]}}}"));
        assertThat(booked(UpsFixtures.order()).hasLabel()).isFalse();
    }

    @Test
    void an_expired_token_in_the_middle_of_a_batch_buys_once() {
        var connection = open();
        connector.prepare(connection);
        BENCH.simulators().clock().advance(Duration.ofHours(5));
        var order = UpsFixtures.order();

        assertThat(connector.book(connection, order)).isInstanceOf(BookingOutcome.Booked.class);
        assertThat(ledger().ofReference(order.reference())).hasSize(1);
    }

    @Test
    void too_many_calls_without_a_time_to_wait_buy_once_later() {
        atShip().times(1).play(Fault.rateLimited(new RetryAfter.Unsaid()));
        var order = UpsFixtures.order();

        booked(order);

        assertThat(ledger().ofReference(order.reference())).hasSize(1);
    }

    @Test
    void a_lost_purchase_of_several_parcels_is_found_with_its_labels() {
        var order = BookingContract.withParcels(UpsFixtures.order(), 3);
        var connection = open();
        connector.prepare(connection);
        atShip().times(1).play(Fault.cutInBody());
        assertThat(
                        catchThrowableOfType(
                                ProviderFault.class, () -> connector.book(connection, order)))
                .isNotNull();

        var found = connector.find(connection, order).orElseThrow();

        assertThat(found.parcels()).hasSize(3);
        assertThat(documents(found, DocumentKind.LABEL)).hasSize(3);
        assertThat(ledger().ofReference(order.reference()))
                .singleElement()
                .satisfies(sale -> assertThat(sale.id()).isEqualTo(found.id()));
    }

    @Test
    void a_label_comes_again_as_pdf() {
        var order = UpsFixtures.order();
        var shipment = booked(order);
        var pdf = new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6);

        assertThat(connector.reprint(open(), VoidingContract.ref(order, shipment), pdf))
                .singleElement()
                .satisfies(label -> assertThat(label.mediaType()).isEqualTo("application/pdf"));
    }

    @Test
    void a_parcel_taken_back_leaves_the_others() {
        var order = BookingContract.withParcels(UpsFixtures.order(), 3);
        var shipment = booked(order);
        var ref = VoidingContract.ref(order, shipment);

        assertThat(connector.takeBack(open(), ref, Set.of(1, 3)))
                .isEqualTo(new VoidOutcome.Voided(Set.of(1, 3)));
        var sale = ledger().find(shipment.id()).orElseThrow();
        assertThat(sale.takenBack()).hasSize(2);
        assertThat(sale.voided()).isFalse();
    }

    @Test
    void a_void_answered_with_entities_of_the_test_environment_is_read() {
        var order = UpsFixtures.order();
        var shipment = booked(order);
        BENCH.simulators()
                .faults()
                .on(HOST, "/api/shipments/*/void/**")
                .play(
                        Fault.answer(
                                200,
                                "application/json",
                                """
                                {"VoidShipmentResponse":{"SummaryResult":{"Status":{"Code":"&#xD;&#xD;1",
                                "Description":"&#xD;Voided"}},"PackageLevelResult":{"TrackingNumber":
                                "&#xD;%s","Status":{"Code":"&#xD;1","Description":"Voided"}}}}\
                                """
                                        .formatted(shipment.id())));

        assertThat(connector.takeBack(open(), VoidingContract.ref(order, shipment), Set.of(1)))
                .isEqualTo(new VoidOutcome.Voided(Set.of(1)));
    }

    @Test
    void an_application_without_shipping_is_a_matter_of_permission() {
        var outcome =
                catchThrowableOfType(
                        ProviderFault.class,
                        () ->
                                connector.book(
                                        open(
                                                settings(
                                                        "comptoir-demo-no-rating",
                                                        "demo-secret-no-rating-8Tk5",
                                                        "C0MP03",
                                                        "FR")),
                                        UpsFixtures.order()));

        assertThat(outcome.kind()).isEqualTo(FaultKind.PERMISSION);
    }

    private ShipmentOrder wrong(String what) {
        return switch (what) {
            case "line" -> to(paris("12 avenue de la très longue rue de la République", null));
            case "phone" -> UpsFixtures.order(UpsFixtures.STORE, silent(), "65", customs());
            case "letters" -> to(paris("8 rue de la Paix", "call me"));
            case "state" ->
                    abroad(UpsFixtures.customer("1 Main St", "30005", "Alpharetta", null, "US"));
            case "zip" ->
                    abroad(UpsFixtures.customer("1 Main St", "3000", "Alpharetta", "GA", "US"));
            case "name" -> to(nobody());
            case "heavy" -> parcels(new Parcel(300, 200, 100, 71_000));
            case "long" -> parcels(new Parcel(2_800, 100, 100, 5_000));
            case "hs" ->
                    UpsFixtures.order(
                            UpsFixtures.STORE, UpsFixtures.GENEVA, "65", UpsFixtures.customs(null));
            case "contents" -> contents("A".repeat(51));
            case "pdf" ->
                    BookingContract.withLabel(
                            UpsFixtures.order(),
                            new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6));
            case "point" ->
                    with(
                            UpsFixtures.order(),
                            new ShipmentOptions(
                                    null, Signature.SERVICE_DEFAULT, false, "U123", false));
            case "papers" -> papers();
            case "insured" ->
                    with(
                            BookingContract.withParcels(UpsFixtures.order(), 2),
                            new ShipmentOptions(
                                    Money.parse("500.00", "EUR"),
                                    Signature.SERVICE_DEFAULT,
                                    false,
                                    null,
                                    false));
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static Customs customs() {
        return UpsFixtures.customs("420221");
    }

    private static ShipmentOrder to(Address to) {
        return UpsFixtures.order(UpsFixtures.STORE, to, "11", null);
    }

    private static ShipmentOrder abroad(Address to) {
        return UpsFixtures.order(UpsFixtures.STORE, to, "65", customs());
    }

    private static Address paris(String line, @Nullable String phone) {
        return place("Léa Fontaine", line, "75002", "Paris", "FR", phone);
    }

    private static Address silent() {
        return place("Léa Fontaine", "12 rue du Rhône", "1204", "Genève", "CH", null);
    }

    private static Address nobody() {
        return place(null, "8 rue de la Paix", "75002", "Paris", "FR", "+33 6 00 00 00 02");
    }

    private static Address place(
            @Nullable String name,
            String line,
            String postalCode,
            String city,
            String country,
            @Nullable String phone) {
        return new Address(
                name,
                null,
                line,
                null,
                postalCode,
                city,
                null,
                Country.valueOf(country),
                phone,
                null,
                true);
    }

    private static ShipmentOrder parcels(Parcel parcel) {
        var order = UpsFixtures.order();
        return copy(order, List.of(parcel), order.options(), order.contents());
    }

    private static ShipmentOrder papers() {
        var order = UpsFixtures.order();
        return new ShipmentOrder(
                order.reference(),
                order.serviceCode(),
                order.from(),
                order.to(),
                order.parcels(),
                order.shipDate(),
                order.label(),
                order.options(),
                order.contents(),
                order.orderNumber(),
                null,
                List.of("a paper"));
    }

    private static ShipmentOrder contents(String contents) {
        var order = UpsFixtures.order();
        return copy(order, order.parcels(), order.options(), contents);
    }

    private static ShipmentOrder with(ShipmentOrder order, ShipmentOptions options) {
        return copy(order, order.parcels(), options, order.contents());
    }

    private static ShipmentOrder copy(
            ShipmentOrder order,
            List<Parcel> parcels,
            ShipmentOptions options,
            @Nullable String contents) {
        return new ShipmentOrder(
                order.reference(),
                order.serviceCode(),
                order.from(),
                order.to(),
                parcels,
                order.shipDate(),
                order.label(),
                options,
                contents,
                order.orderNumber(),
                order.customs());
    }

    private static Address americanStore() {
        return UpsFixtures.customer("2311 York Road", "21093", "Timonium", "MD", "US");
    }

    private CarrierShipment booked(ShipmentOrder order) {
        return booked(order, french());
    }

    private CarrierShipment booked(ShipmentOrder order, UpsSettings settings) {
        var outcome = connector.book(open(settings), order);
        assertThat(outcome).isInstanceOf(BookingOutcome.Booked.class);
        return ((BookingOutcome.Booked) outcome).shipment();
    }

    private ProviderFault faultOf(ShipmentOrder order) {
        return catchThrowableOfType(ProviderFault.class, () -> connector.book(open(), order));
    }

    private static List<ShippingDocument> documents(CarrierShipment shipment, DocumentKind kind) {
        return shipment.documents().stream().filter(paper -> paper.kind() == kind).toList();
    }

    private Opened<UpsSettings> open() {
        return open(french());
    }

    private Opened<UpsSettings> open(UpsSettings settings) {
        return BENCH.open(connector, settings);
    }

    private static Faults.Script atShip() {
        return BENCH.simulators().faults().on(HOST, SHIP);
    }

    private static Ledger ledger() {
        return BENCH.simulators().simulator(UpsSimulator.class).ledger();
    }

    /** The newest purchase as it went out. */
    private static JsonNode sent() {
        return Json.read(
                        BENCH.simulators()
                                .recorder()
                                .exchanges(HOST, SHIP)
                                .getLast()
                                .request()
                                .body())
                .path("ShipmentRequest");
    }

    private static UpsSettings french() {
        return settings("comptoir-demo-negotiated", "demo-secret-negotiated-7Qm2", "C0MP01", "FR");
    }

    private static UpsSettings american() {
        return settings("comptoir-demo-published", "demo-secret-published-4Xc9", "C0MP02", "US");
    }

    static UpsSettings settings(String client, String secret, String account, String country) {
        return new UpsSettings(
                client,
                Secret.of(secret),
                account,
                country,
                null,
                null,
                null,
                null,
                true,
                UpsSettings.PickupType.DAILY_PICKUP,
                null,
                false);
    }
}
