package dev.comptoir.connectors.colissimo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ConnectorContract;
import dev.comptoir.connectors.DryRunContract;
import dev.comptoir.connectors.ManifestsContract;
import dev.comptoir.connectors.PickupPointsContract;
import dev.comptoir.connectors.PickupsContract;
import dev.comptoir.connectors.ReprintingContract;
import dev.comptoir.connectors.ReturnsContract;
import dev.comptoir.connectors.ServicesContract;
import dev.comptoir.connectors.TrackingContract;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ManifestOutcome;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.PickupPointQuery;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.simulators.colissimo.ColissimoSimulator;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colissimo against its simulator; see {@link ConnectorContract} for what is proved. */
class ColissimoContractTest extends ConnectorContract<ColissimoSettings>
        implements ServicesContract<ColissimoSettings>,
                DryRunContract<ColissimoSettings>,
                ReprintingContract<ColissimoSettings>,
                ReturnsContract<ColissimoSettings>,
                ManifestsContract<ColissimoSettings>,
                PickupsContract<ColissimoSettings>,
                PickupPointsContract<ColissimoSettings>,
                TrackingContract<ColissimoSettings> {

    private static final String LABELS = "/sls-ws/SlsServiceWSRest/3.1/";

    private final ColissimoConnector connector = new ColissimoConnector();

    @Override
    protected Connector<ColissimoSettings> connector() {
        return connector;
    }

    @Override
    public ColissimoSettings settings() {
        return ColissimoFixtures.withSuivi();
    }

    @Override
    protected ColissimoSettings wrongSettings() {
        return ColissimoFixtures.settings("nobody-has-given-this-key-out", null);
    }

    @Override
    protected ColissimoSettings powerlessSettings() {
        return ColissimoFixtures.settings("terminated", null);
    }

    @Override
    protected String signInPath() {
        return LABELS + "*";
    }

    @Override
    protected String workPath() {
        return LABELS + "*";
    }

    @Override
    protected boolean keepsTokens() {
        return false;
    }

    @Override
    protected void work(Opened<ColissimoSettings> connection) {
        assertThat(connector.check(connection, order())).isEmpty();
    }

    @Override
    public ColissimoConnector booking() {
        return connector;
    }

    @Override
    public ColissimoConnector dryRun() {
        return connector;
    }

    @Override
    public ColissimoConnector services() {
        return connector;
    }

    @Override
    public ColissimoConnector reprinting() {
        return connector;
    }

    @Override
    public ColissimoConnector returns() {
        return connector;
    }

    @Override
    public ColissimoConnector manifests() {
        return connector;
    }

    @Override
    public ColissimoConnector pickups() {
        return connector;
    }

    @Override
    public ColissimoConnector pickupPoints() {
        return connector;
    }

    @Override
    public ColissimoConnector tracking() {
        return connector;
    }

    @Override
    public ShipmentOrder order() {
        return ColissimoFixtures.home();
    }

    @Override
    public ShipmentOrder rejected() {
        return ColissimoFixtures.draft("HD", ColissimoFixtures.LILLE).point("123456").build();
    }

    @Override
    public ShipmentOrder returnOrder() {
        return ColissimoFixtures.back();
    }

    @Override
    public String purchasePath() {
        return LABELS + "generateLabel";
    }

    @Override
    public void assertSold(int shipments) {
        assertThat(ledger().all()).hasSize(shipments);
    }

    @Override
    public RateQuery carried() {
        return new RateQuery(
                ColissimoFixtures.STORE,
                ColissimoFixtures.BERLIN,
                List.of(new Parcel(300, 200, 100, 1000)),
                null,
                null);
    }

    @Override
    public RateQuery notCarried() {
        return new RateQuery(
                ColissimoFixtures.BERLIN,
                ColissimoFixtures.LILLE,
                List.of(new Parcel(300, 200, 100, 1000)),
                null,
                null);
    }

    @Override
    public PickupPointQuery near() {
        return new PickupPointQuery(
                ColissimoFixtures.LILLE, "HD", 1000, ColissimoFixtures.today(), 10);
    }

    @Override
    public PickupPointQuery nowhere() {
        return new PickupPointQuery(
                ColissimoFixtures.ATLANTA, "HD", 1000, ColissimoFixtures.today(), 10);
    }

    @Override
    public PickupOrder pickup() {
        return pickup(ref(returnOrder()), ColissimoFixtures.nextWorkingDay());
    }

    @Override
    public PickupOrder refusedPickup() {
        var order = order();
        return pickup(
                VoidingContract.ref(order, booked(order)), ColissimoFixtures.nextWorkingDay());
    }

    @Override
    public String pickupPath() {
        return LABELS + "planPickup";
    }

    @Override
    public String announced() {
        return booked(order()).id();
    }

    @Override
    public void deliver(String trackingNumber) {
        simulators().clock().advance(Duration.ofDays(3));
    }

    @Override
    public String numberOfNoParcel() {
        return "6A99999999999";
    }

    @Test
    void each_paper_comes_out_of_the_answer_byte_for_byte() {
        var shipment =
                booked(
                        ColissimoFixtures.draft("DOS", ColissimoFixtures.GENEVA)
                                .customs(ColissimoFixtures.customs())
                                .build());

        assertThat(shipment.documents())
                .extracting(ShippingDocument::kind, ShippingDocument::mediaType)
                .containsExactly(
                        tuple(DocumentKind.LABEL, "application/pdf"),
                        tuple(DocumentKind.CUSTOMS_DECLARATION, "application/pdf"));
        var exchange = simulators().recorder().exchanges(host(), purchasePath()).getFirst();
        var sent =
                new String(
                        Objects.requireNonNull(exchange.response()).body(),
                        StandardCharsets.ISO_8859_1);
        assertThat(shipment.documents())
                .allSatisfy(paper ->
                        assertThat(sent)
                                .contains(
                                        "\r\n\r\n"
                                                + new String(
                                                        paper.content(),
                                                        StandardCharsets.ISO_8859_1)
                                                + "\r\n--uuid:"));
        assertThat(shipment.parcels().getFirst().partnerNumber()).isNotBlank();
    }

    @Test
    void no_label_is_kept_in_the_log() {
        booked(order());

        assertThat(log().getLast().responseBody())
                .contains("parcelNumber")
                .contains("label: [application/octet-stream, ")
                .doesNotContain("%PDF");
    }

    @Test
    void the_reference_is_left_where_people_find_it_in_colissimo_s_pages() {
        var order = order();
        var shipment = booked(order);

        assertThat(ledger().ofReference(order.reference()))
                .extracting(Ledger.Sale::id)
                .containsExactly(shipment.id());
    }

    @Test
    void several_parcels_are_rejected_before_anything_is_bought() {
        var order = BookingContract.withParcels(order(), 2);

        assertThat(reasons(order)).extracting(Reason::code).containsExactly("parcels");
        assertSold(0);
    }

    @Test
    void a_product_that_the_contract_lacks_is_a_permission() {
        var home = open(ColissimoFixtures.settings("home", null));
        var order = ColissimoFixtures.draft("HD", ColissimoFixtures.LILLE).point("900001").build();

        var fault = faultOf(() -> connector.book(home, order));

        assertThat(fault.kind()).isEqualTo(FaultKind.PERMISSION);
        assertThat(fault.providerCode()).contains("30007");
        assertSold(0);
    }

    @Test
    void all_that_colissimo_finds_wrong_is_told() {
        simulators()
                .faults()
                .on(host(), purchasePath())
                .play(
                        Fault.answer(
                                200,
                                "application/json",
                                """
                                {"messages":[{"id":"30204","type":"ERROR","messageContent":"Le libellÃ© de voie est absent."},
                                 {"id":"30220","type":"ERROR","messageContent":"Le portable est absent.","replacementValues":null}],
                                 "labelV31Response":null,"unheardOf":{"a":[1]}}\
                                """));

        assertThat(reasons(order()))
                .containsExactly(
                        new Reason(
                                "30204",
                                "Le libellÃ© de voie est absent. Le portable est absent."));
    }

    @Test
    void one_message_where_a_list_is_documented_is_read() {
        simulators()
                .faults()
                .on(host(), purchasePath())
                .play(
                        Fault.answer(
                                400,
                                "application/json",
                                "{\"messages\":{\"id\":\"30301\",\"messageContent\":\"Poids incorrect\"}}"));

        assertThat(reasons(order())).containsExactly(new Reason("30301", "Poids incorrect"));
    }

    @Test
    void a_yes_without_a_number_is_not_taken_for_bought_nor_for_refused() {
        simulators()
                .faults()
                .on(host(), purchasePath())
                .play(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"messages\":[{\"id\":\"0\",\"type\":\"INFOS\",\"messageContent\":\"OK\"}]}"));

        assertThat(faultOf(() -> connector.book(open(), order())).kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void an_error_that_nobody_documented_is_no_refusal() {
        simulators()
                .faults()
                .on(host(), purchasePath())
                .play(
                        Fault.answer(
                                200,
                                "application/json",
                                "{\"messages\":[{\"id\":\"-1\",\"type\":\"ERROR\",\"messageContent\":\"Erreur technique\"}]}"));

        var fault = faultOf(() -> connector.book(open(), order()));

        assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
        assertThat(fault.words()).isEqualTo("Erreur technique");
    }

    @Test
    void a_label_of_some_megabytes_arrives_whole_and_stays_out_of_the_log() {
        var label = new byte[6_000_000];
        new Random(7).nextBytes(label);
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                "--b\r\nContent-Type: application/json\r\nContent-ID: <jsonInfos>\r\n\r\n{\"messages\":[{\"id\":\"0\"}],\"labelV31Response\":{\"parcelNumber\":\"6A1\"}}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-ID: <label>\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(label);
        body.writeBytes("\r\n--b--".getBytes(StandardCharsets.US_ASCII));
        simulators()
                .faults()
                .on(host(), purchasePath())
                .play(
                        new Fault.Answer(
                                Response.of(
                                        200, "multipart/mixed; boundary=b", body.toByteArray())));

        assertThat(booked(order()).documents().getFirst().content()).isEqualTo(label);
        assertThat(log().getLast().responseBody())
                .hasSizeLessThan(200)
                .endsWith("label: [application/octet-stream, 6000000 bytes]");
    }

    @Test
    void a_number_is_never_lost_for_a_remark_or_a_missing_label() {
        simulators()
                .faults()
                .on(host(), purchasePath())
                .play(
                        Fault.answer(
                                200,
                                "application/json",
                                """
                                {"messages":[{"id":"30999","type":"ERROR","messageContent":"Impression impossible"}],
                                 "labelV31Response":{"parcelNumber":"6A12345678901","parcelNumberPartner":""}}\
                                """));

        var shipment = booked(order());

        assertThat(shipment.id()).isEqualTo("6A12345678901");
        assertThat(shipment.hasLabel()).isFalse();
        assertThat(shipment.notices())
                .containsExactly(Notice.words("30999", "Impression impossible"));
    }

    @Test
    void what_colissimo_bills_more_for_or_does_not_print_is_remarked() {
        var shipment =
                booked(
                        ColissimoFixtures.draft("DOM", ColissimoFixtures.LILLE)
                                .parcels(new Parcel(600, 400, 300, 900))
                                .orderNumber("ORDER-NUMBER-OF-22-CHS")
                                .build());

        assertThat(shipment.notices())
                .extracting(Notice::code)
                .containsExactly("order-number-not-printed", "not-machinable");
    }

    @Test
    void a_return_by_code_is_no_label() {
        var codes =
                ColissimoFixtures.settings(
                        ColissimoFixtures.settings().apiKey().reveal(), null, true);

        var outcome = connector.bookReturn(open(codes), returnOrder(), null);

        assertThat(((BookingOutcome.Booked) outcome).shipment().documents())
                .extracting(ShippingDocument::kind)
                .containsExactly(DocumentKind.QR_CODE);
        assertThat(simulators().recorder().exchanges(host(), LABELS + "generateToken")).hasSize(1);
    }

    @Test
    void a_return_whose_answer_was_lost_is_not_repeated() {
        simulators().faults().on(host(), purchasePath()).play(Fault.cutInBody());

        faultOf(() -> connector.bookReturn(open(), returnOrder(), null));

        assertSold(1);
    }

    @Test
    void goods_come_back_from_switzerland_with_the_papers_of_their_way_there() {
        var there =
                ColissimoFixtures.draft("DOS", ColissimoFixtures.GENEVA)
                        .customs(ColissimoFixtures.customs())
                        .build();
        var outward = VoidingContract.ref(there, booked(there));
        var order =
                new ColissimoFixtures.Draft(
                                "CORI", ColissimoFixtures.GENEVA, ColissimoFixtures.STORE)
                        .customs(ColissimoFixtures.customs())
                        .build();

        var outcome = connector.bookReturn(open(), order, outward);

        assertThat(((BookingOutcome.Booked) outcome).shipment().documents())
                .extracting(ShippingDocument::kind)
                .containsExactly(DocumentKind.RETURN_LABEL, DocumentKind.CUSTOMS_DECLARATION);
        assertThat(lastRequest(purchasePath()))
                .contains("\"originalParcelNumber\":\"" + outward.id() + "\"");
    }

    @Test
    void a_slip_has_a_number_and_a_stranger_s_parcel_is_refused() {
        var mine = ref(order());
        var closed =
                (ManifestOutcome.Closed)
                        connector.close(open(), ColissimoFixtures.today(), List.of(mine));
        assertThat(closed.number()).isNotBlank();
        assertThat(closed.documents()).hasSize(1);

        var strange =
                new ShipmentRef(
                        numberOfNoParcel(),
                        "X",
                        "DOM",
                        List.of(new CarrierParcel(1, numberOfNoParcel())),
                        ColissimoFixtures.today(),
                        ColissimoFixtures.STORE,
                        ColissimoFixtures.LILLE,
                        Map.of());
        assertThat(connector.close(open(), ColissimoFixtures.today(), List.of(mine, strange)))
                .isInstanceOf(ManifestOutcome.Refused.class);
    }

    @Test
    void a_letter_box_day_that_is_not_on_offer_is_refused_with_those_that_are() {
        var order = pickup(ref(returnOrder()), ColissimoFixtures.nextWorkingDay().plusYears(1));

        var refused = (PickupOutcome.Refused) connector.schedule(open(), order);

        assertThat(refused.reasons().getFirst().message())
                .contains(ColissimoFixtures.nextWorkingDay().toString());
    }

    @Test
    void a_label_that_colissimo_does_not_have_is_not_printed_again() {
        var order = order();
        var shipment = VoidingContract.ref(order, booked(order));
        simulators().reset();

        assertThat(connector.reprint(open(), shipment, order.label())).isEmpty();
    }

    @Test
    void points_that_are_closed_or_too_weak_are_left_out() {
        assertThat(connector.near(open(), near()))
                .extracting(point -> point.metres())
                .containsExactly(150, 350, null);
        var heavy =
                new PickupPointQuery(
                        ColissimoFixtures.LILLE, "HD", 25_000, ColissimoFixtures.today(), 10);
        assertThat(connector.near(open(), heavy)).hasSize(2);
    }

    @Test
    void a_key_that_the_pick_up_points_refuse_inside_200_is_an_authentication() {
        assertThat(faultOf(() -> connector.near(open(wrongSettings()), near())).kind())
                .isEqualTo(FaultKind.AUTHENTICATION);
    }

    @Test
    void without_a_key_of_la_poste_colissimo_s_timeline_is_asked() {
        var connection = open(ColissimoFixtures.settings());
        var number = announced();
        var first = (TrackingAnswer.Known) track(connection, number);
        assertThat(first.events()).hasSize(1);
        deliver(number);

        var known = (TrackingAnswer.Known) track(connection, number);

        assertThat(known.events().getLast().keys().getFirst().code()).isEqualTo("LIVCFM");
        assertThat(known.events())
                .allSatisfy(event -> {
                    assertThat(event.offset()).isNotNull();
                    assertThat(event.place()).isNotBlank();
                    assertThat(connector.statuses().find(event.keys())).isPresent();
                });
        assertThat(track(connection, numberOfNoParcel()))
                .isInstanceOf(TrackingAnswer.NotKnown.class);
    }

    @ParameterizedTest
    @CsvSource({"suivi, AUTHENTICATION", "timeline, AUTHENTICATION"})
    void a_wrong_key_for_tracking_is_said(String service, FaultKind kind) {
        var wrong =
                service.equals("suivi")
                        ? ColissimoFixtures.settings("full", "nobody-has-given-this-out")
                        : wrongSettings();

        assertThat(faultOf(() -> track(open(wrong), "6A00000000001")).kind()).isEqualTo(kind);
    }

    @Test
    void a_test_proves_the_key_for_tracking_too() {
        assertThat(connector.account(open()).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("labels", "suivi");
        assertThat(connector.account(open(ColissimoFixtures.settings())).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("labels", "timeline");
        var wrong = open(ColissimoFixtures.settings("full", "nobody-has-given-this-out"));
        assertThat(faultOf(() -> connector.account(wrong)).kind())
                .isEqualTo(FaultKind.AUTHENTICATION);
    }

    @Test
    void services_name_what_they_need() {
        var there =
                new RateQuery(
                        ColissimoFixtures.STORE,
                        ColissimoFixtures.REUNION,
                        List.of(new Parcel(300, 200, 100, 1000)),
                        null,
                        null);

        assertThat(connector.services(open(), there))
                .extracting(ServiceOffer::code)
                .containsExactly("COM", "CDS");
        assertThat(connector.services(open(), carried()))
                .extracting(ServiceOffer::code)
                .containsExactly("DOS", "HD");
    }

    private TrackingAnswer track(Opened<ColissimoSettings> connection, String number) {
        return connector
                .track(connection, List.of(new TrackingQuery(number, null, null)))
                .getFirst();
    }

    private List<Reason> reasons(ShipmentOrder order) {
        return ((BookingOutcome.Rejected) connector.book(open(), order)).reasons();
    }

    private ShipmentRef ref(ShipmentOrder order) {
        return VoidingContract.ref(order, sold(order));
    }

    private CarrierShipment sold(ShipmentOrder order) {
        var outcome =
                order.serviceCode().startsWith("COR")
                        ? connector.bookReturn(open(), order, null)
                        : connector.book(open(), order);
        return ((BookingOutcome.Booked) outcome).shipment();
    }

    private PickupOrder pickup(ShipmentRef shipment, LocalDate day) {
        return new PickupOrder(
                BookingContract.newReference(),
                ColissimoFixtures.LILLE,
                day,
                LocalTime.of(8, 0),
                LocalTime.of(12, 0),
                1,
                1000,
                null,
                List.of(shipment));
    }

    private String lastRequest(String path) {
        return simulators().recorder().exchanges(host(), path).getLast().request().text();
    }

    private Ledger ledger() {
        return simulators().simulator(ColissimoSimulator.class).ledger();
    }
}
