package dev.comptoir.connectors.ups;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.AddressValidationContract;
import dev.comptoir.connectors.BookingRecoveryContract;
import dev.comptoir.connectors.PickupsContract;
import dev.comptoir.connectors.RatingContract;
import dev.comptoir.connectors.ReprintingContract;
import dev.comptoir.connectors.ReturnsContract;
import dev.comptoir.connectors.TrackingContract;
import dev.comptoir.connectors.TrackingSubscriptionsContract;
import dev.comptoir.connectors.VoidingContract;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.simulators.ups.UpsAccount;
import dev.comptoir.simulators.ups.UpsSimulator;
import dev.comptoir.webhooks.spi.HookRequest;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** UPS against its simulator; see {@link RatingContract} for what is proved. */
class UpsContractTest extends RatingContract<UpsSettings>
        implements VoidingContract<UpsSettings>,
                BookingRecoveryContract<UpsSettings>,
                ReprintingContract<UpsSettings>,
                ReturnsContract<UpsSettings>,
                TrackingContract<UpsSettings>,
                TrackingSubscriptionsContract<UpsSettings>,
                PickupsContract<UpsSettings>,
                AddressValidationContract<UpsSettings> {

    private final UpsConnector connector = new UpsConnector();

    /** The parcel that UPS tells about of its own accord. */
    private @Nullable String told;

    @Override
    protected Connector<UpsSettings> connector() {
        return connector;
    }

    @Override
    protected Rating<UpsSettings> rating() {
        return connector;
    }

    @Override
    public UpsSettings settings() {
        return settings(account("comptoir-demo-negotiated"));
    }

    @Override
    protected UpsSettings wrongSettings() {
        var account = account("comptoir-demo-negotiated");
        return settings(
                account.clientId(), "not the secret of this client", account.shipperNumber());
    }

    @Override
    protected UpsSettings powerlessSettings() {
        return settings(account("comptoir-demo-no-rating"));
    }

    @Override
    protected String signInPath() {
        return "/security/**";
    }

    @Override
    protected String workPath() {
        return "/api/**";
    }

    @Override
    protected RateQuery carried() {
        return UpsFixtures.abroad(Money.parse("489.00", "EUR"));
    }

    @Override
    protected RateQuery notCarried() {
        var to =
                new Address(
                        null,
                        null,
                        "Main Street 1",
                        null,
                        null,
                        "Kabul",
                        null,
                        Country.valueOf("AF"),
                        null,
                        null,
                        false);
        return new RateQuery(
                UpsFixtures.LYON, to, List.of(new Parcel(300, 200, 100, 1000)), null, null);
    }

    @Override
    public UpsConnector booking() {
        return connector;
    }

    @Override
    public UpsConnector recovery() {
        return connector;
    }

    @Override
    public UpsConnector voiding() {
        return connector;
    }

    @Override
    public UpsConnector reprinting() {
        return connector;
    }

    @Override
    public UpsConnector returns() {
        return connector;
    }

    @Override
    public UpsConnector tracking() {
        return connector;
    }

    @Override
    public UpsConnector push() {
        return connector;
    }

    @Override
    public UpsConnector hooks() {
        return connector;
    }

    @Override
    public UpsConnector pickups() {
        return connector;
    }

    @Override
    public UpsConnector addressValidation() {
        return connector;
    }

    @Override
    public ShipmentOrder returnOrder() {
        return UpsFixtures.order(UpsFixtures.PARIS, UpsFixtures.STORE, "11", null);
    }

    @Override
    public String announced() {
        return booked(order()).parcels().getFirst().trackingNumber();
    }

    @Override
    public void deliver(String trackingNumber) {
        simulators().clock().advance(Duration.ofHours(52));
    }

    @Override
    public String numberOfNoParcel() {
        return "1Z999AA10123456784";
    }

    @Override
    public HookRequest genuine() {
        if (told == null || !simulators().simulator(UpsSimulator.class).journeys().knows(told)) {
            told = announced();
        }
        return new HookRequest(
                "POST",
                "",
                Map.of(
                        "user-agent",
                        List.of("UPSPubSubTrackingService"),
                        "authorization",
                        List.of("Bearer " + ADDRESS.credential().reveal())),
                simulators().simulator(UpsSimulator.class).trackAlert(told));
    }

    @Override
    public String toldAbout() {
        return Objects.requireNonNull(told == null ? announced() : told);
    }

    @Override
    public String notRegistered() {
        return "1Z-NOT-A-NUMBER";
    }

    @Override
    public Opened<UpsSettings> openWithOtherCredential() {
        return open();
    }

    @Override
    public PickupOrder pickup() {
        return UpsFixtures.pickup(LocalTime.of(9, 0), LocalTime.of(17, 0));
    }

    @Override
    public PickupOrder refusedPickup() {
        return UpsFixtures.pickup(LocalTime.of(9, 0), LocalTime.of(9, 30));
    }

    @Override
    public String pickupPath() {
        return "/api/pickupcreation/**";
    }

    @Override
    public Address known() {
        return UpsFixtures.customer("2311 York Rd", "21093", "Timonium", "MD", "US");
    }

    @Override
    public Address misspelt() {
        return UpsFixtures.customer("2311 Yorck Rd", "21093", "Timonium", "MD", "US");
    }

    @Override
    public Address unknown() {
        return UpsFixtures.customer("1 Nowhere Ln", "99999", "Nowhere", "AK", "US");
    }

    @Override
    public Address notCovered() {
        return UpsFixtures.PARIS;
    }

    @Override
    public ShipmentOrder order() {
        return UpsFixtures.order();
    }

    @Override
    public ShipmentOrder rejected() {
        var nowhere =
                UpsFixtures.customer(
                        "12 avenue de la très longue rue de la République française",
                        "75002",
                        "Paris",
                        null,
                        "FR");
        return UpsFixtures.order(UpsFixtures.STORE, nowhere, "11", null);
    }

    @Override
    public String purchasePath() {
        return "/api/shipments/*/ship";
    }

    @Override
    public void handOver(CarrierShipment shipment) {
        simulators().clock().advance(Duration.ofHours(7));
    }

    @Test
    void tells_negotiated_prices_with_delivery_dates() {
        assertThat(quoted().rates())
                .isNotEmpty()
                .allSatisfy(rate -> {
                    assertThat(rate.negotiated()).isTrue();
                    assertThat(rate.delivery().date()).isNotNull();
                    assertThat(rate.breakdown()).isNotEmpty();
                });
        assertThat(quoted().rates()).extracting(Rate::serviceName).contains("UPS Standard");
    }

    @Test
    void reads_objects_where_lists_are_documented() {
        var before = quoted().rates();
        simulators().simulator(UpsSimulator.class).settings().set(UpsSimulator.SINGLES, "objects");

        assertThat(quoted().rates()).isEqualTo(before);
    }

    @Test
    void says_that_dates_abroad_need_the_value_of_the_goods() {
        var outcome = connector.rate(open(), UpsFixtures.abroad(null));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RateOutcome.Quoted.class,
                        quoted ->
                                assertThat(quoted.notices())
                                        .extracting(Notice::code)
                                        .contains("transit-needs-value"));
    }

    @Test
    void tells_what_the_account_is_entitled_to() {
        assertThat(connector.account(open()).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("negotiated-prices");
        assertThat(connector.account(open(settings(account("comptoir-demo-published")))).findings())
                .extracting(AccountReport.Finding::level)
                .containsExactly(AccountReport.Level.WARNING);
    }

    @Test
    void another_s_account_number_is_a_matter_of_permission() {
        var account = account("comptoir-demo-negotiated");
        var wrong = settings(account.clientId(), account.clientSecret(), "ZZZZZ9");
        var fault = faultOf(() -> connector.account(open(wrong)));

        assertThat(fault.kind()).isEqualTo(FaultKind.PERMISSION);
        assertThat(fault.words()).contains("shipper number");
    }

    @Test
    void a_blocked_application_is_not_a_wrong_secret() {
        var locked = settings(account("comptoir-demo-locked"));

        assertThat(faultOf(() -> connector.signIn(open(locked))).kind())
                .isEqualTo(FaultKind.PERMISSION);
    }

    private UpsAccount account(String clientId) {
        return new UpsSimulator()
                .accounts().stream()
                        .filter(account -> account.clientId().equals(clientId))
                        .findFirst()
                        .orElseThrow();
    }

    private static UpsSettings settings(UpsAccount account) {
        return settings(account.clientId(), account.clientSecret(), account.shipperNumber());
    }

    private static UpsSettings settings(String clientId, String secret, String number) {
        var american = number.equals("C0MP02");
        return new UpsSettings(
                clientId,
                Secret.of(secret),
                number,
                american ? "US" : "FR",
                null,
                american ? "30303" : "69001",
                american ? "Atlanta" : "Lyon",
                american ? "GA" : null,
                true,
                UpsSettings.PickupType.DAILY_PICKUP,
                null,
                true);
    }
}
