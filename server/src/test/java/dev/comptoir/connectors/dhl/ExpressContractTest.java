package dev.comptoir.connectors.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.BookingRecoveryContract;
import dev.comptoir.connectors.DryRunContract;
import dev.comptoir.connectors.PickupChangesContract;
import dev.comptoir.connectors.ProofsOfDeliveryContract;
import dev.comptoir.connectors.RatingContract;
import dev.comptoir.connectors.ReturnsContract;
import dev.comptoir.connectors.TrackingContract;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupChanges;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.ProofsOfDelivery;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.simulators.dhl.DhlSimulator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** DHL Express against its simulator; see the contracts for what is proved. */
class ExpressContractTest extends RatingContract<ExpressSettings>
        implements BookingRecoveryContract<ExpressSettings>,
                DryRunContract<ExpressSettings>,
                PickupChangesContract<ExpressSettings>,
                ReturnsContract<ExpressSettings>,
                TrackingContract<ExpressSettings>,
                ProofsOfDeliveryContract<ExpressSettings> {

    private final ExpressConnector connector = new ExpressConnector(Clock.systemUTC());

    @Override
    protected Connector<ExpressSettings> connector() {
        return connector;
    }

    @Override
    protected Rating<ExpressSettings> rating() {
        return connector;
    }

    @Override
    public Booking<ExpressSettings> booking() {
        return connector;
    }

    @Override
    public BookingRecovery<ExpressSettings> recovery() {
        return connector;
    }

    @Override
    public DryRun<ExpressSettings> dryRun() {
        return connector;
    }

    @Override
    public PickupChanges<ExpressSettings> pickups() {
        return connector;
    }

    @Override
    public Tracking<ExpressSettings> tracking() {
        return connector;
    }

    @Override
    public ProofsOfDelivery<ExpressSettings> proofs() {
        return connector;
    }

    @Override
    public ExpressSettings settings() {
        return DhlFixtures.express();
    }

    @Override
    protected ExpressSettings wrongSettings() {
        return DhlFixtures.express("comptoir-demo-express", "not the password", "950000001");
    }

    @Override
    protected ExpressSettings powerlessSettings() {
        return DhlFixtures.express(
                "comptoir-demo-express-idle", "demo-secret-idle-8Rt4", "950000002");
    }

    @Override
    protected String signInPath() {
        return "/mydhlapi/**";
    }

    @Override
    protected String workPath() {
        return "/mydhlapi/rates";
    }

    /** The user name and password go with each call. */
    @Override
    protected boolean keepsTokens() {
        return false;
    }

    @Override
    protected RateQuery carried() {
        return DhlFixtures.question(DhlFixtures.LYON, DhlFixtures.BONN);
    }

    @Override
    protected RateQuery notCarried() {
        return DhlFixtures.question(DhlFixtures.LYON, DhlFixtures.KABUL);
    }

    @Override
    public ShipmentOrder order() {
        return DhlFixtures.order("U", DhlFixtures.LYON, DhlFixtures.BONN);
    }

    /** A product of another lane. */
    @Override
    public ShipmentOrder rejected() {
        return DhlFixtures.order("N", DhlFixtures.LYON, DhlFixtures.BONN);
    }

    @Override
    public String purchasePath() {
        return "/mydhlapi/shipments";
    }

    @Override
    public void assertSold(int shipments) {
        assertThat(simulator().ledger().all()).hasSize(shipments);
    }

    @Override
    public PickupOrder pickup() {
        return pickup(LocalTime.of(14, 0), LocalTime.of(18, 0));
    }

    @Override
    public PickupOrder refusedPickup() {
        return pickup(LocalTime.of(14, 0), LocalTime.of(14, 10));
    }

    @Override
    public PickupOrder onAnotherDay(PickupOrder order) {
        return at(order, 1, LocalTime.of(15, 0));
    }

    @Override
    public PickupOrder atNoTime(PickupOrder order) {
        return at(order, 0, LocalTime.of(17, 55));
    }

    @Override
    public String numberOfNoCourier() {
        return "PRG999999999999";
    }

    @Override
    public String pickupPath() {
        return "/mydhlapi/pickups";
    }

    @Override
    public Returns<ExpressSettings> returns() {
        return connector;
    }

    @Override
    public ShipmentOrder returnOrder() {
        return DhlFixtures.order("U", DhlFixtures.BONN, DhlFixtures.LYON);
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
        return "JD014600009999999999";
    }

    @Override
    public void bringHome(CarrierShipment shipment) {
        simulators().clock().advance(Duration.ofDays(3));
    }

    @Test
    void sells_abroad_with_all_papers_and_the_price() {
        var shipment = booked(DhlFixtures.abroad());

        assertThat(shipment.documents())
                .extracting(ShippingDocument::kind)
                .containsExactlyInAnyOrder(
                        DocumentKind.LABEL, DocumentKind.WAYBILL, DocumentKind.COMMERCIAL_INVOICE);
        assertThat(shipment.price()).isNotNull();
    }

    @Test
    void each_fault_of_an_order_is_a_reason_of_its_own() {
        var reasons =
                dryRun().check(open(), DhlFixtures.order("N", DhlFixtures.LYON, DhlFixtures.BONN));

        assertThat(reasons).extracting(Reason::code).containsExactly("996");
    }

    @Test
    void an_account_that_may_not_ship_buys_nothing_and_is_a_fault() {
        var connection = open(powerlessSettings());

        assertThat(faultOf(() -> connector.book(connection, order())).kind())
                .isEqualTo(FaultKind.PERMISSION);
        assertSold(0);
    }

    @Test
    void a_piece_that_is_too_heavy_is_rejected_in_dhl_s_words() {
        var heavy = Orders.withParcel(order(), new Parcel(400, 400, 400, 71_000));

        assertThat(connector.book(open(), heavy))
                .isInstanceOfSatisfying(
                        BookingOutcome.Rejected.class,
                        rejected ->
                                assertThat(rejected.reasons().getFirst().message())
                                        .contains("70 kg"));
        assertSold(0);
    }

    @Test
    void events_tell_the_offset_of_their_clocks_and_who_signed() {
        var number = announced();
        deliver(number);

        var known =
                (TrackingAnswer.Known)
                        connector
                                .track(open(), List.of(new TrackingQuery(number, null, null)))
                                .getFirst();

        assertThat(known.events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.offset()).isNotNull());
        assertThat(known.receivedBy()).isEqualTo("Max Muster");
    }

    @Test
    void tells_what_the_account_may_ask() {
        assertThat(connector.account(open()).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("prices");
    }

    @Test
    void an_order_of_another_account_stays_as_it_was() {
        var order = pickup();
        var scheduled = (PickupOutcome.Scheduled) connector.schedule(open(), order);
        var comes = scheduled.pickup();
        var others =
                new ScheduledPickup(
                        comes.confirmation(),
                        comes.date(),
                        null,
                        Map.of(ExpressPickups.ACCOUNT, "950000002"));

        assertThat(connector.change(open(), onAnotherDay(order), others))
                .isInstanceOfSatisfying(
                        PickupOutcome.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .extracting(Reason::code)
                                        .containsExactly("5556"));
    }

    @Test
    void a_number_that_is_none_of_dhl_s_is_refused_before_dhl_is_asked() {
        var typed = new ScheduledPickup("4711", pickup().date(), null, Map.of());

        assertThat(connector.change(open(), pickup(), typed))
                .isInstanceOfSatisfying(
                        PickupOutcome.Refused.class,
                        refused ->
                                assertThat(refused.reasons())
                                        .extracting(Reason::code)
                                        .containsExactly("wrong-form"));
        assertThat(simulators().recorder().exchanges(host(), "/mydhlapi/pickups/**")).isEmpty();
    }

    private static PickupOrder at(PickupOrder order, int daysLater, LocalTime ready) {
        return new PickupOrder(
                order.reference(),
                order.at(),
                order.date().plusDays(daysLater),
                ready,
                order.close(),
                order.parcels(),
                order.totalGrams(),
                order.instructions(),
                order.shipments());
    }

    private PickupOrder pickup(LocalTime ready, LocalTime close) {
        var order = order();
        var shipment = booked(order);
        return new PickupOrder(
                order.reference(),
                DhlFixtures.LYON,
                DhlFixtures.today().plusDays(2),
                ready,
                close,
                1,
                1_250,
                "Ring at the gate",
                List.of(VoidingContract.ref(order, shipment)));
    }

    private DhlSimulator simulator() {
        return simulators().simulator(DhlSimulator.class);
    }
}
