package dev.comptoir.connectors.ups;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.AddressValidation;
import dev.comptoir.shipping.spi.AddressVerdict;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.Reprinting;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.shipping.spi.TrackingSubscriptions;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.shipping.spi.Voiding;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** UPS by its REST API. What it can do lies in the classes beside; this one puts it together. */
@Component
final class UpsConnector
        implements Connector<UpsSettings>,
                Rating<UpsSettings>,
                Booking<UpsSettings>,
                BookingRecovery<UpsSettings>,
                Voiding<UpsSettings>,
                Reprinting<UpsSettings>,
                Returns<UpsSettings>,
                Tracking<UpsSettings>,
                TrackingSubscriptions<UpsSettings>,
                Pickups<UpsSettings>,
                AddressValidation<UpsSettings> {

    private static final String WITH_TRANSIT = "timeintransit";
    private static final Parcel SAMPLE = new Parcel(300, 200, 100, 1000);

    // A purchase whose answer is not waited for has to be looked up, so we are patient; prices
    // have a shorter deadline of their own. UPS publishes no limits; its
    // gateway answers 429 with code 10429 when it has had enough
    private static final CallPolicy POLICY =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(30));

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    "shipping_ups",
                    "ups",
                    Category.CARRIER,
                    Map.of(
                            Environment.PRODUCTION, URI.create("https://onlinetools.ups.com"),
                            Environment.SANDBOX, URI.create("https://wwwcie.ups.com")),
                    POLICY,
                    new Tile("UPS", "#e9e4dc", "#4a3b2a"),
                    URI.create("https://developer.ups.com/api/reference/rating/product-info"),
                    List.of("account", "application"));

    private final FaultReader faults = new UpsFaults();

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<UpsSettings> settingsType() {
        return UpsSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    /** A test's tokens are new ones, so that today's credentials are what is proved. */
    @Override
    public void signIn(Opened<UpsSettings> connection) {
        UpsSession.signIn(connection);
    }

    /**
     * Asks a price from the account to itself: only the account's owner gets one with its number.
     */
    @Override
    public AccountReport account(Opened<UpsSettings> connection) {
        var settings = connection.settings();
        var params = Map.of("account", settings.accountNumber());
        return switch (askAsAccount(connection)) {
            case RateOutcome.Declined(var reasons) ->
                    AccountReport.empty()
                            .withWarning(
                                    "sample-declined",
                                    Map.of("words", reasons.getFirst().message()));
            case RateOutcome.Quoted(var rates, var ignored) when !settings.negotiatedRates() ->
                    AccountReport.empty().with("list-prices", params);
            case RateOutcome.Quoted(var rates, var ignored)
                    when rates.stream().anyMatch(Rate::negotiated) ->
                    AccountReport.empty().with("negotiated-prices", params);
            case RateOutcome.Quoted(var rates, var ignored) ->
                    AccountReport.empty().withWarning("no-negotiated-prices", params);
        };
    }

    @Override
    public RateOutcome rate(Opened<UpsSettings> connection, RateQuery query) {
        try {
            return shop(connection, query);
        } catch (ProviderFault fault) {
            var code = fault.providerCode().orElse("");
            if (fault.kind() == FaultKind.INVALID_REQUEST && UpsFaults.businessRule(code)) {
                return new RateOutcome.Declined(List.of(new Reason(code, fault.words())));
            }
            throw fault;
        }
    }

    @Override
    public List<ServiceOffer> namedServices(UpsSettings settings, Country from) {
        return UpsServices.from(from);
    }

    @Override
    public BookingTerms terms(UpsSettings settings) {
        return UpsBooking.TERMS;
    }

    @Override
    public void prepare(Opened<UpsSettings> connection) {
        UpsSession.signIn(connection);
    }

    @Override
    public BookingOutcome book(Opened<UpsSettings> connection, ShipmentOrder order) {
        return UpsBooking.book(connection, order, false);
    }

    @Override
    public Optional<CarrierShipment> find(Opened<UpsSettings> connection, ShipmentOrder order) {
        return UpsRecovery.find(connection, order);
    }

    @Override
    public boolean partly() {
        return true;
    }

    @Override
    public VoidOutcome takeBack(
            Opened<UpsSettings> connection, ShipmentRef shipment, Set<Integer> positions) {
        return UpsVoids.takeBack(connection, shipment, positions);
    }

    @Override
    public List<ShippingDocument> reprint(
            Opened<UpsSettings> connection, ShipmentRef shipment, LabelStock stock) {
        return UpsRecovery.reprint(connection, shipment, stock);
    }

    @Override
    public List<ServiceOffer> returnServices(
            Opened<UpsSettings> connection, Address from, Address to) {
        var query = new RateQuery(from, to, List.of(SAMPLE), null, null);
        return switch (rate(connection, query)) {
            case RateOutcome.Declined ignored -> List.of();
            case RateOutcome.Quoted(var rates, var ignored) -> UpsRules.comingBack(rates);
        };
    }

    @Override
    public BookingOutcome bookReturn(
            Opened<UpsSettings> connection, ShipmentOrder order, @Nullable ShipmentRef outward) {
        return UpsBooking.book(connection, order, true);
    }

    @Override
    public TrackingPace pace(UpsSettings settings) {
        return UpsTracking.PACE;
    }

    @Override
    public StatusTable statuses() {
        return UpsTracking.STATUSES;
    }

    @Override
    public List<TrackingAnswer> track(Opened<UpsSettings> connection, List<TrackingQuery> parcels) {
        return parcels.stream().map(parcel -> UpsTracking.track(connection, parcel)).toList();
    }

    @Override
    public HookVerdict check(
            Opened<UpsSettings> connection, HookAddress address, HookRequest request) {
        return UpsAlerts.check(address, request);
    }

    @Override
    public boolean returnsCredential() {
        return true;
    }

    @Override
    public List<TrackingAnswer> read(Opened<UpsSettings> connection, HookRequest request) {
        return UpsAlerts.read(request);
    }

    @Override
    public boolean subscribes(UpsSettings settings) {
        return settings.trackAlert();
    }

    @Override
    public Duration subscriptionLife() {
        return UpsAlerts.LIFE;
    }

    @Override
    public int subscriptionsPerCall() {
        return UpsAlerts.PER_CALL;
    }

    @Override
    public List<RefusedSubscription> subscribe(
            Opened<UpsSettings> connection, List<String> trackingNumbers, HookAddress hook) {
        return UpsAlerts.subscribe(connection, trackingNumbers);
    }

    @Override
    public PickupOutcome schedule(Opened<UpsSettings> connection, PickupOrder order) {
        return UpsPickups.schedule(connection, order);
    }

    @Override
    public CancelOutcome cancel(
            Opened<UpsSettings> connection, PickupOrder order, ScheduledPickup pickup) {
        return UpsPickups.cancel(connection, pickup);
    }

    @Override
    public AddressVerdict validate(Opened<UpsSettings> connection, Address address) {
        return UpsAddresses.validate(connection, address);
    }

    private RateOutcome askAsAccount(Opened<UpsSettings> connection) {
        try {
            return shop(connection, sample(connection.settings()));
        } catch (ProviderFault fault) {
            // the credentials have just been accepted, so this is about the account or the
            // application
            var refused =
                    fault.kind() == FaultKind.INVALID_REQUEST
                            || fault.kind() == FaultKind.AUTHENTICATION;
            throw refused ? sameWords(fault, FaultKind.PERMISSION) : fault;
        }
    }

    private static ProviderFault sameWords(ProviderFault fault, FaultKind kind) {
        return ProviderFault.of(kind, fault.words())
                .withProviderCode(fault.providerCode().orElse(null))
                .withRequestId(fault.requestId().orElse(null))
                .withStatus(fault.status().orElse(null));
    }

    private RateOutcome shop(Opened<UpsSettings> connection, RateQuery query) {
        var message = UpsMapping.shop(connection.settings(), query, connection.correlationId());
        var transit = UpsMapping.withTransit(query) ? WITH_TRANSIT : null;
        var answer =
                UpsSession.api(connection)
                        .shop(UpsSession.transactionId(), UpsSession.SOURCE, transit, message);
        if (answer.rateResponse() == null) {
            throw UpsSession.foreign("The answer to a price request holds no RateResponse.");
        }
        return UpsPrices.read(connection.settings(), query, answer);
    }

    private static RateQuery sample(UpsSettings settings) {
        var address =
                new Address(
                        null,
                        null,
                        Objects.requireNonNullElse(settings.accountStreet(), ""),
                        null,
                        settings.accountPostalCode(),
                        Objects.requireNonNullElse(settings.accountCity(), ""),
                        settings.accountState(),
                        Country.valueOf(settings.accountCountry()),
                        null,
                        null,
                        false);
        return new RateQuery(address, address, List.of(SAMPLE), null, null);
    }
}
