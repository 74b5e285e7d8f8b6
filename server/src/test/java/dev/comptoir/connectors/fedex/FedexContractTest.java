package dev.comptoir.connectors.fedex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.AddressValidationContract;
import dev.comptoir.connectors.BookingRecoveryContract;
import dev.comptoir.connectors.DryRunContract;
import dev.comptoir.connectors.PickupsContract;
import dev.comptoir.connectors.RatingContract;
import dev.comptoir.connectors.ReturnsContract;
import dev.comptoir.connectors.TrackingContract;
import dev.comptoir.connectors.TrackingPushContract;
import dev.comptoir.connectors.TradeDocumentsContract;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.AddressValidation;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingPush;
import dev.comptoir.shipping.spi.TradeDocuments;
import dev.comptoir.shipping.spi.Voiding;
import dev.comptoir.simulators.fedex.FedexSimulator;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** FedEx against its simulator; see the contracts for what is proved. */
class FedexContractTest extends RatingContract<FedexSettings>
        implements BookingRecoveryContract<FedexSettings>,
                VoidingContract<FedexSettings>,
                ReturnsContract<FedexSettings>,
                DryRunContract<FedexSettings>,
                PickupsContract<FedexSettings>,
                AddressValidationContract<FedexSettings>,
                TradeDocumentsContract<FedexSettings>,
                TrackingContract<FedexSettings>,
                TrackingPushContract<FedexSettings> {

    private final FedexConnector connector = new FedexConnector();

    @Override
    protected Connector<FedexSettings> connector() {
        return connector;
    }

    @Override
    protected Rating<FedexSettings> rating() {
        return connector;
    }

    @Override
    public Booking<FedexSettings> booking() {
        return connector;
    }

    @Override
    public BookingRecovery<FedexSettings> recovery() {
        return connector;
    }

    @Override
    public Voiding<FedexSettings> voiding() {
        return connector;
    }

    @Override
    public Returns<FedexSettings> returns() {
        return connector;
    }

    @Override
    public Tracking<FedexSettings> tracking() {
        return connector;
    }

    @Override
    public DryRun<FedexSettings> dryRun() {
        return connector;
    }

    @Override
    public Pickups<FedexSettings> pickups() {
        return connector;
    }

    @Override
    public AddressValidation<FedexSettings> addressValidation() {
        return connector;
    }

    @Override
    public TradeDocuments<FedexSettings> tradeDocuments() {
        return connector;
    }

    @Override
    public TrackingPush<FedexSettings> push() {
        return connector;
    }

    @Override
    public ReceivesHooks<FedexSettings> hooks() {
        return connector;
    }

    /** One pair of keys, so that there is one sign-in to count. */
    @Override
    public FedexSettings settings() {
        return FedexFixtures.settings(FedexFixtures.account("comptoir-demo-fedex-us"), null);
    }

    @Override
    protected FedexSettings wrongSettings() {
        var account = FedexFixtures.account("comptoir-demo-fedex-us");
        return FedexFixtures.settings(
                account.clientId(), "not the secret of this project", account, null);
    }

    @Override
    protected FedexSettings powerlessSettings() {
        return FedexFixtures.settings(FedexFixtures.account("comptoir-demo-fedex-bare"), null);
    }

    @Override
    protected String signInPath() {
        return "/oauth/**";
    }

    @Override
    protected String workPath() {
        return "/rate/**";
    }

    @Override
    public String purchasePath() {
        return "/ship/v1/shipments";
    }

    @Override
    protected RateQuery carried() {
        return FedexFixtures.question(
                FedexFixtures.LYON, FedexFixtures.MEMPHIS, Money.parse("69.00", "EUR"));
    }

    @Override
    protected RateQuery notCarried() {
        return FedexFixtures.question(
                FedexFixtures.LYON,
                FedexFixtures.person("Main Street 1", "1001", "Kabul", null, "AF"),
                null);
    }

    @Override
    public ShipmentOrder order() {
        return FedexFixtures.order();
    }

    @Override
    public ShipmentOrder rejected() {
        return FedexFixtures.order("FEDEX_GROUND", FedexFixtures.LYON, FedexFixtures.NANTES, null);
    }

    @Override
    public ShipmentOrder returnOrder() {
        return FedexFixtures.order(
                "FEDEX_PRIORITY", FedexFixtures.NANTES, FedexFixtures.LYON, null);
    }

    @Override
    public void handOver(CarrierShipment shipment) {
        simulators().clock().advance(Duration.ofMinutes(30));
        shipment.parcels().forEach(parcel -> scan(parcel.trackingNumber()));
    }

    private void scan(String number) {
        fedex().journeys().happens(number, Journeys.Stage.ACCEPTED, simulators().clock().instant());
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
        return "794999999999";
    }

    @Override
    public void assertSold(int shipments) {
        assertThat(fedex().ledger().all()).hasSize(shipments);
    }

    @Override
    public PickupOrder pickup() {
        return FedexFixtures.pickup(FedexFixtures.LYON, FedexFixtures.TODAY, null);
    }

    @Override
    public PickupOrder refusedPickup() {
        return FedexFixtures.pickup(FedexFixtures.LYON, FedexFixtures.TODAY.minusDays(2), null);
    }

    @Override
    public String pickupPath() {
        return "/pickup/v1/pickups";
    }

    @Override
    public Address known() {
        return FedexFixtures.NANTES;
    }

    @Override
    public Address misspelt() {
        return FedexFixtures.person("3 quai de la Fosse", "44000", "Nantess", null, "FR");
    }

    @Override
    public Address unknown() {
        return FedexFixtures.person("quai de nulle part", "44000", "Nantes", null, "FR");
    }

    @Override
    public Address notCovered() {
        return FedexFixtures.person("Main Street 1", "1001", "Kabul", null, "AF");
    }

    @Override
    public HookRequest genuine() {
        return pushed(toldAbout(), FedexFixtures.WEBHOOK_TOKEN);
    }

    private HookRequest pushed(String number, String token) {
        var body = fedex().pushed(number, simulators().clock().instant());
        return new HookRequest(
                "POST",
                "",
                Map.of("fdx-signature", List.of(FedexSimulator.signature(body, token))),
                body);
    }

    /** The same parcel however often it is asked for, so that the message is the same too. */
    @Override
    public String toldAbout() {
        return fedex().ledger().all().stream()
                .findFirst()
                .map(sale -> sale.numbers().getFirst())
                .orElseGet(this::announced);
    }

    @Override
    public Opened<FedexSettings> openWithOtherCredential() {
        return open(FedexFixtures.withWebhookToken("another-credential-9Zx2"));
    }

    private FedexSimulator fedex() {
        return simulators().simulator(FedexSimulator.class);
    }
}
