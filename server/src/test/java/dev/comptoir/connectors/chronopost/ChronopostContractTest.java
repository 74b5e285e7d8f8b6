package dev.comptoir.connectors.chronopost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.BookingRecoveryContract;
import dev.comptoir.connectors.PickupPointsContract;
import dev.comptoir.connectors.PickupsContract;
import dev.comptoir.connectors.ProofsOfDeliveryContract;
import dev.comptoir.connectors.RatingContract;
import dev.comptoir.connectors.ReprintingContract;
import dev.comptoir.connectors.ReturnsContract;
import dev.comptoir.connectors.TrackingContract;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupPointQuery;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.simulators.kit.Fault;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chronopost against its simulator; the contracts say what is proved. */
class ChronopostContractTest extends RatingContract<ChronopostSettings>
        implements BookingRecoveryContract<ChronopostSettings>,
                ReprintingContract<ChronopostSettings>,
                VoidingContract<ChronopostSettings>,
                ReturnsContract<ChronopostSettings>,
                PickupsContract<ChronopostSettings>,
                PickupPointsContract<ChronopostSettings>,
                TrackingContract<ChronopostSettings>,
                ProofsOfDeliveryContract<ChronopostSettings> {

    private static final String QUICKCOST = "/quickcost-cxf/**";
    private static final String SHIPPING = "/shipping-cxf/**";

    private final ChronopostConnector connector = new ChronopostConnector(Clock.systemUTC());

    @Override
    protected Connector<ChronopostSettings> connector() {
        return connector;
    }

    @Override
    protected ChronopostConnector rating() {
        return connector;
    }

    @Override
    public ChronopostConnector booking() {
        return connector;
    }

    @Override
    public ChronopostConnector recovery() {
        return connector;
    }

    @Override
    public ChronopostConnector reprinting() {
        return connector;
    }

    @Override
    public ChronopostConnector voiding() {
        return connector;
    }

    @Override
    public ChronopostConnector returns() {
        return connector;
    }

    @Override
    public ChronopostConnector pickups() {
        return connector;
    }

    @Override
    public ChronopostConnector pickupPoints() {
        return connector;
    }

    @Override
    public ChronopostConnector tracking() {
        return connector;
    }

    @Override
    public ChronopostConnector proofs() {
        return connector;
    }

    @Override
    public ChronopostSettings settings() {
        return ChronopostFixtures.settings("00000101", "135790");
    }

    @Override
    protected ChronopostSettings wrongSettings() {
        return ChronopostFixtures.settings("00000101", "999999");
    }

    @Override
    protected ChronopostSettings powerlessSettings() {
        return ChronopostFixtures.settings("00000303", "357912");
    }

    @Override
    protected String signInPath() {
        return QUICKCOST;
    }

    @Override
    protected String workPath() {
        return QUICKCOST;
    }

    @Override
    protected boolean keepsTokens() {
        return false;
    }

    @Override
    protected Stream<Fault> foreignAnswers() {
        return Stream.of(
                Fault.answer(200, "text/xml", "<ok/>"),
                Fault.answer(200, "text/xml", envelope("")),
                Fault.answer(200, "text/xml", envelope("<somethingElse><a>1</a></somethingElse>")),
                Fault.answer(
                        200,
                        "text/xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://169.254.169.254/\">]>"
                                + envelope(
                                        "<calculateProductsResponse><return><errorMessage>&e;</errorMessage></return></calculateProductsResponse>")));
    }

    private static String envelope(String content) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>"
                + content
                + "</s:Body></s:Envelope>";
    }

    @Override
    protected Fault strangersAnswer() {
        return Fault.answer(
                200,
                "text/xml",
                envelope("<pingResponse><return><a>1</a></return></pingResponse>"));
    }

    @Override
    protected RateQuery carried() {
        return ChronopostFixtures.query(ChronopostFixtures.PARIS, ChronopostFixtures.PARCEL);
    }

    @Override
    protected RateQuery notCarried() {
        return ChronopostFixtures.query(ChronopostFixtures.KABUL, ChronopostFixtures.PARCEL);
    }

    @Override
    public ShipmentOrder order() {
        return ChronopostFixtures.order("01", ChronopostFixtures.PARIS);
    }

    @Override
    public ShipmentOrder rejected() {
        return ChronopostFixtures.order(
                "01",
                ChronopostFixtures.PARIS,
                ShipmentOptions.NONE,
                null,
                new Parcel(300, 200, 100, 71_000));
    }

    @Override
    public String purchasePath() {
        return SHIPPING;
    }

    @Override
    public boolean buys(String requestBody) {
        return requestBody.contains("shippingMultiParcelV5");
    }

    @Override
    public void handOver(CarrierShipment shipment) {
        simulators().clock().advance(Duration.ofHours(7));
    }

    @Override
    public void bringHome(CarrierShipment shipment) {
        simulators().clock().advance(Duration.ofHours(60));
    }

    @Override
    public String announced() {
        return booked(order()).parcels().getFirst().trackingNumber();
    }

    @Override
    public void deliver(String trackingNumber) {
        simulators().clock().advance(Duration.ofHours(60));
    }

    @Override
    public String numberOfNoParcel() {
        return "XY000000005FR";
    }

    @Override
    public ShipmentOrder returnOrder() {
        var out = ChronopostFixtures.order("4T", ChronopostFixtures.LYON);
        return new ShipmentOrder(
                out.reference(),
                out.serviceCode(),
                ChronopostFixtures.PARIS,
                ChronopostFixtures.LYON,
                out.parcels(),
                out.shipDate(),
                out.label(),
                out.options(),
                out.contents(),
                out.orderNumber(),
                null);
    }

    @Override
    public PickupOrder pickup() {
        return pickup(ChronopostFixtures.MONDAY);
    }

    @Override
    public PickupOrder refusedPickup() {
        return pickup(ChronopostFixtures.MONDAY.minusDays(1));
    }

    private static PickupOrder pickup(LocalDate day) {
        return new PickupOrder(
                BookingContract.newReference(),
                ChronopostFixtures.LYON,
                day,
                LocalTime.of(14, 0),
                LocalTime.of(17, 30),
                3,
                4_200,
                "Sonner deux fois",
                List.of());
    }

    @Override
    public String pickupPath() {
        return SHIPPING;
    }

    @Override
    public PickupPointQuery near() {
        return new PickupPointQuery(
                ChronopostFixtures.LYON, "86", 1_250, ChronopostFixtures.MONDAY, 2);
    }

    @Override
    public PickupPointQuery nowhere() {
        return new PickupPointQuery(
                ChronopostFixtures.LEIPZIG, "86", 1_250, ChronopostFixtures.MONDAY, 5);
    }

    @Test
    void a_purchase_is_asked_for_with_its_reference() {
        var order = order();

        booked(order);

        assertThat(simulators().recorder().exchanges(host(), SHIPPING).getLast().request().text())
                .contains("<shipperRef>" + order.reference() + "</shipperRef>");
    }
}
