package dev.comptoir.connectors.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.ConnectorContract;
import dev.comptoir.connectors.DryRunContract;
import dev.comptoir.connectors.ManifestsContract;
import dev.comptoir.connectors.ReturnsContract;
import dev.comptoir.connectors.ServicesContract;
import dev.comptoir.connectors.TrackingContract;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.Manifests;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.Services;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.shipping.spi.Voiding;
import dev.comptoir.simulators.dhl.DhlSimulator;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Faults;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Parcel DE and Unified tracking against the simulator; see the contracts for what is proved. */
class ParcelDeContractTest extends ConnectorContract<ParcelDeSettings>
        implements ServicesContract<ParcelDeSettings>,
                DryRunContract<ParcelDeSettings>,
                ReturnsContract<ParcelDeSettings>,
                VoidingContract<ParcelDeSettings>,
                ManifestsContract<ParcelDeSettings>,
                TrackingContract<ParcelDeSettings> {

    private static final String RETURNS = "/parcel/de/shipping/returns/v1/orders";

    private final ParcelDeConnector connector = new ParcelDeConnector(Clock.systemUTC());

    @Override
    protected Connector<ParcelDeSettings> connector() {
        return connector;
    }

    @Override
    public Services<ParcelDeSettings> services() {
        return connector;
    }

    @Override
    public Booking<ParcelDeSettings> booking() {
        return connector;
    }

    @Override
    public DryRun<ParcelDeSettings> dryRun() {
        return connector;
    }

    @Override
    public Returns<ParcelDeSettings> returns() {
        return connector;
    }

    @Override
    public ShipmentOrder returnOrder() {
        return DhlFixtures.order("deu:deu", DhlFixtures.BONN, DhlFixtures.BONN);
    }

    @Override
    public Voiding<ParcelDeSettings> voiding() {
        return connector;
    }

    @Override
    public Manifests<ParcelDeSettings> manifests() {
        return connector;
    }

    @Override
    public Tracking<ParcelDeSettings> tracking() {
        return connector;
    }

    @Override
    public ParcelDeSettings settings() {
        return settings(
                "comptoir-demo-parcel",
                "demo-secret-parcel-7Nd3",
                "demo-password-parcel-2Lw8",
                "33333333336201");
    }

    @Test
    void names_the_products_that_have_a_billing_number() {
        assertThat(booking().namedServices(powerlessSettings(), new Country("DE")))
                .extracting(ServiceOffer::code)
                .containsExactly("V01PAK");
    }

    @Override
    protected ParcelDeSettings wrongSettings() {
        return settings(
                "comptoir-demo-parcel", "not the secret of it", "demo-password-parcel-2Lw8", null);
    }

    @Override
    protected ParcelDeSettings powerlessSettings() {
        return new ParcelDeSettings(
                Secret.of("comptoir-demo-parcel-idle"),
                Secret.of("demo-secret-parcel-idle-4Gv6"),
                "comptoir-demo-parcel-idle",
                Secret.of("demo-password-parcel-idle-9Sb1"),
                "33333333330101",
                null,
                null,
                "STANDARD_GRUPPENPROFIL",
                null,
                250);
    }

    private static ParcelDeSettings settings(
            String username, String secret, String password, @Nullable String kleinpaket) {
        return new ParcelDeSettings(
                Secret.of("comptoir-demo-parcel-key"),
                Secret.of(secret),
                username,
                Secret.of(password),
                "33333333330101",
                kleinpaket,
                "33333333335301",
                "STANDARD_GRUPPENPROFIL",
                null,
                250);
    }

    @Override
    protected String signInPath() {
        return "/parcel/de/account/**";
    }

    @Override
    protected String workPath() {
        return "/parcel/de/shipping/**";
    }

    @Override
    protected void work(Opened<ParcelDeSettings> connection) {
        assertThat(connector.check(connection, order())).isEmpty();
    }

    @Override
    public RateQuery carried() {
        return DhlFixtures.question(DhlFixtures.BONN, DhlFixtures.BONN);
    }

    @Override
    public RateQuery notCarried() {
        return DhlFixtures.question(DhlFixtures.LYON, DhlFixtures.BONN);
    }

    @Override
    public ShipmentOrder order() {
        return DhlFixtures.order("V01PAK", DhlFixtures.BONN, DhlFixtures.BONN);
    }

    /** A gram too heavy for its product. */
    @Override
    public ShipmentOrder rejected() {
        return Orders.withParcel(
                DhlFixtures.order("V62KP", DhlFixtures.BONN, DhlFixtures.BONN),
                new Parcel(300, 200, 100, 1_001));
    }

    @Override
    public String purchasePath() {
        return "/parcel/de/shipping/v2/orders";
    }

    @Override
    public void assertSold(int shipments) {
        assertThat(simulator().ledger().all()).hasSize(shipments);
    }

    @Override
    public void handOver(CarrierShipment shipment) {
        simulators().clock().advance(Duration.ofHours(7));
    }

    @Override
    public String announced() {
        return booked(order()).parcels().getFirst().trackingNumber();
    }

    @Override
    public void deliver(String trackingNumber) {
        simulators().clock().advance(Duration.ofDays(3));
    }

    @Override
    public String numberOfNoParcel() {
        return "00340434999999999999";
    }

    @Test
    void declares_what_leaves_the_union_and_brings_its_papers() {
        var shipment =
                booked(
                        DhlFixtures.order(
                                "V53WPAK",
                                DhlFixtures.BONN,
                                DhlFixtures.ATLANTA,
                                DhlFixtures.customs()));

        assertThat(shipment.documents())
                .extracting(ShippingDocument::kind)
                .containsExactlyInAnyOrder(DocumentKind.LABEL, DocumentKind.CUSTOMS_DECLARATION);
    }

    @Test
    void offers_no_product_that_the_contract_lacks() {
        var without =
                settings(
                        "comptoir-demo-parcel",
                        "demo-secret-parcel-7Nd3",
                        "demo-password-parcel-2Lw8",
                        null);
        var small =
                new RateQuery(
                        DhlFixtures.BONN,
                        DhlFixtures.BONN,
                        List.of(new Parcel(200, 100, 50, 400)),
                        null,
                        null);

        assertThat(connector.services(open(), small))
                .extracting(ServiceOffer::code)
                .containsExactly("V01PAK", "V62KP");
        assertThat(connector.services(open(without), small))
                .extracting(ServiceOffer::code)
                .containsExactly("V01PAK");
    }

    @Test
    void of_a_purchase_that_was_sold_in_part_nothing_is_left() {
        var connection = open();
        connector.prepare(connection);
        atPurchase()
                .play(
                        Fault.answer(
                                207,
                                "application/json",
                                """
                                {"status":{"title":"Multi-Status","statusCode":207},"items":[
                                 {"shipmentNo":"00340434111111111111","sstatus":{"title":"OK","statusCode":200}},
                                 {"sstatus":{"title":"Bad Request","statusCode":400},"validationMessages":[
                                  {"property":"consignee.postalCode","validationMessage":"Wrong.","validationState":"Error"}]}]}\
                                """));
        simulators()
                .faults()
                .on(host(), purchasePath())
                .method("DELETE")
                .play(
                        Fault.answer(
                                200,
                                "application/json",
                                """
                                {"items":[{"shipmentNo":"00340434111111111111","sstatus":{"title":"OK","statusCode":200}}]}\
                                """));

        var outcome = connector.book(connection, BookingContract.withParcels(order(), 2));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        BookingOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons())
                                        .extracting(reason -> reason.message())
                                        .containsExactly("consignee.postalCode: Wrong."));
        assertThat(simulators().recorder().exchanges(host(), purchasePath()))
                .extracting(exchange -> exchange.request().method())
                .containsExactly("POST", "DELETE");
    }

    @Test
    void tells_that_labels_are_left_when_they_could_not_be_deleted() {
        var connection = open();
        connector.prepare(connection);
        atPurchase()
                .play(
                        Fault.answer(
                                207,
                                "application/json",
                                """
                                {"items":[{"shipmentNo":"00340434222222222222","sstatus":{"title":"OK","statusCode":200}},
                                 {"sstatus":{"title":"Bad Request","statusCode":400,"detail":"No."}}]}\
                                """));

        var fault =
                faultOf(() -> connector.book(connection, BookingContract.withParcels(order(), 2)));

        assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
        assertThat(fault.words()).contains("00340434222222222222");
    }

    @Test
    void a_closed_parcel_is_not_deleted() {
        var order = order();
        var shipment = booked(order);
        var ref = VoidingContract.ref(order, shipment);
        connector.close(open(), LocalDate.now(Clock.systemUTC()), List.of(ref));

        assertThat(connector.takeBack(open(), ref, Set.of(1)))
                .isInstanceOf(VoidOutcome.Refused.class);
    }

    @Test
    void a_way_back_within_germany_is_a_label_and_a_code() {
        var order = returnOrder();

        var back = broughtBack(order);

        assertThat(back.documents())
                .extracting(ShippingDocument::kind)
                .containsExactly(DocumentKind.RETURN_LABEL, DocumentKind.QR_CODE);
        assertThat(simulator().ledger().ofReference(order.reference()))
                .singleElement()
                .satisfies(sale -> {
                    assertThat(sale.kind()).isEqualTo("return");
                    assertThat(sale.id()).isEqualTo(back.id());
                });
    }

    @Test
    void a_way_back_into_the_union_is_declared() {
        var order =
                DhlFixtures.order(
                        "che:che", DhlFixtures.BERN, DhlFixtures.BONN, DhlFixtures.customs());

        assertThat(broughtBack(order).documents())
                .extracting(ShippingDocument::kind)
                .containsExactly(DocumentKind.RETURN_LABEL);
        assertThat(reasonsOf(DhlFixtures.order("che:che", DhlFixtures.BERN, DhlFixtures.BONN)))
                .extracting(Reason::code)
                .containsExactly("customs-missing");
    }

    @Test
    void receivers_are_told_with_where_they_are_and_of_the_senders_country_alone() {
        assertThat(connector.returnServices(open(), DhlFixtures.BONN, DhlFixtures.BONN))
                .containsExactly(
                        new ServiceOffer(
                                "deu:deu",
                                "DHL Retoure: Atelier du Comptoir, Sträßchensweg 10, 53113 Bonn"));
        assertThat(connector.returnServices(open(), DhlFixtures.ATLANTA, DhlFixtures.BONN))
                .isEmpty();
    }

    @Test
    void a_return_that_dhl_refuses_is_told_in_its_words() {
        var nobody = DhlFixtures.order("deu:nobody", DhlFixtures.BONN, DhlFixtures.BONN);

        assertThat(reasonsOf(nobody))
                .extracting(Reason::message)
                .containsExactly("receiverId: there is no such receiver.");
        assertThat(simulator().ledger().all()).isEmpty();
    }

    @Test
    void an_application_without_returns_is_a_matter_of_permission() {
        var connection = open(powerlessSettings());

        assertThat(faultOf(() -> connector.bookReturn(connection, returnOrder(), null)).kind())
                .isEqualTo(FaultKind.PERMISSION);
    }

    @Test
    void a_return_whose_answer_was_lost_is_ordered_once() {
        var connection = open();
        connector.prepare(connection);
        simulators().faults().on(host(), RETURNS).play(Fault.cutInBody());

        var fault = faultOf(() -> connector.bookReturn(connection, returnOrder(), null));

        assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(fault.mayHaveBeenDone()).isTrue();
        assertThat(simulators().recorder().exchanges(host(), RETURNS)).hasSize(1);
    }

    @Test
    void a_return_without_a_number_is_none() {
        var connection = open();
        connector.prepare(connection);
        simulators()
                .faults()
                .on(host(), RETURNS)
                .play(
                        Fault.answer(
                                201,
                                "application/json",
                                """
                                {"sstatus":{"title":"Created","status":201}}\
                                """));

        assertThat(faultOf(() -> connector.bookReturn(connection, returnOrder(), null)).kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    /** DHL's deletion of orders calls a return's number unknown, which is not to count as a yes. */
    @Test
    void a_return_is_not_taken_back() {
        var order = returnOrder();
        var ref = VoidingContract.ref(order, broughtBack(order));

        assertThat(connector.takeBack(open(), ref, Set.of(1)))
                .isInstanceOfSatisfying(
                        VoidOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.later()).isFalse();
                            assertThat(refused.reason().code()).isEqualTo("return-stays");
                        });
        assertThat(simulators().recorder().exchanges(host(), purchasePath())).isEmpty();
    }

    @Test
    void a_spent_budget_of_tracking_is_told() {
        simulator().settings().set(DhlSimulator.TRACKING_PER_DAY, "0");

        assertThat(
                        faultOf(() ->
                                        connector.track(
                                                open(),
                                                List.of(new TrackingQuery("1", null, null))))
                                .kind())
                .isEqualTo(FaultKind.RATE_LIMITED);
    }

    @Test
    void asks_for_tracking_no_more_often_than_dhl_allows() {
        assertThat(connector.pace(settings()).callsPerDay()).isEqualTo(250);
        assertThat(connector.pace(settings()).perCall()).isEqualTo(1);
    }

    @Test
    void tells_which_billing_number_works() {
        assertThat(connector.account(open()).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("billing-number");
    }

    private CarrierShipment broughtBack(ShipmentOrder order) {
        var outcome = connector.bookReturn(open(), order, null);
        assertThat(outcome).as("%s", outcome).isInstanceOf(BookingOutcome.Booked.class);
        return ((BookingOutcome.Booked) outcome).shipment();
    }

    private List<Reason> reasonsOf(ShipmentOrder order) {
        return ((BookingOutcome.Rejected) connector.bookReturn(open(), order, null)).reasons();
    }

    private Faults.Script atPurchase() {
        return simulators().faults().on(host(), purchasePath()).method("POST").times(1);
    }

    private DhlSimulator simulator() {
        return simulators().simulator(DhlSimulator.class);
    }
}
