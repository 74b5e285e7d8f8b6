package dev.comptoir.testing.sample;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.integrations.spi.UsesOAuthApp;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.AddressValidation;
import dev.comptoir.shipping.spi.AddressVerdict;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.PickupPoint;
import dev.comptoir.shipping.spi.PickupPointQuery;
import dev.comptoir.shipping.spi.PickupPoints;
import dev.comptoir.shipping.spi.ProofsOfDelivery;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.Reprinting;
import dev.comptoir.shipping.spi.Returns;
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
import dev.comptoir.shipping.spi.TradeDocuments;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.shipping.spi.Voiding;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class SampleConnector
        implements Connector<SampleSettings>,
                Rating<SampleSettings>,
                Booking<SampleSettings>,
                BookingRecovery<SampleSettings>,
                DryRun<SampleSettings>,
                ProofsOfDelivery<SampleSettings>,
                TradeDocuments<SampleSettings>,
                Reprinting<SampleSettings>,
                Voiding<SampleSettings>,
                Returns<SampleSettings>,
                PickupPoints<SampleSettings>,
                AddressValidation<SampleSettings>,
                Tracking<SampleSettings>,
                TrackingSubscriptions<SampleSettings>,
                UsesOAuthApp {

    private static final StatusTable STATUSES = StatusTable.beside(SampleConnector.class);

    @Override
    public List<String> scopes() {
        return List.of("prices:read");
    }

    @Override
    public ProviderManifest manifest() {
        return new ProviderManifest(
                "sample",
                "sample",
                Category.CARRIER,
                Map.of(Environment.PRODUCTION, URI.create("https://api.sample.test/v1")),
                CallPolicy.defaults()
                        .withTimeouts(
                                Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(6))
                        .withLimits(64, 10_000),
                new Tile("SMP", "#dfe7ef", "#22384d"),
                null,
                List.of("account"));
    }

    @Override
    public Class<SampleSettings> settingsType() {
        return SampleSettings.class;
    }

    @Override
    public void signIn(Opened<SampleSettings> connection) {
        connection.tokens().get(() -> issue(connection));
    }

    @Override
    public AccountReport account(Opened<SampleSettings> connection) {
        var account = api(connection).account();
        var params = Map.of("account", Objects.requireNonNull(account.id()));
        return account.limited()
                ? AccountReport.empty().withWarning("limited", params)
                : AccountReport.empty().with("known", params);
    }

    @Override
    public FaultReader faults() {
        return SampleConnector::read;
    }

    @Override
    public RateOutcome rate(Opened<SampleSettings> connection, RateQuery query) {
        var amount = api(connection).price(query.parcels().size()).amount();
        var price = Money.parse(Objects.requireNonNull(amount), "EUR");
        return new RateOutcome.Quoted(
                List.of(
                        new Rate(
                                "S",
                                "Sample standard",
                                price,
                                null,
                                false,
                                List.of(),
                                delivery(query.shipDate()),
                                List.of())));
    }

    /** It names a day only to whoever says when it gets the parcels. */
    private static Delivery delivery(@Nullable LocalDate shipDate) {
        return shipDate == null
                ? Delivery.unknown()
                : new Delivery(shipDate.plusDays(2), null, null, false);
    }

    @Override
    public TrackingPace pace(SampleSettings settings) {
        return new TrackingPace(10, 1_000_000, Duration.ZERO);
    }

    @Override
    public StatusTable statuses() {
        return STATUSES;
    }

    @Override
    public List<TrackingAnswer> track(
            Opened<SampleSettings> connection, List<TrackingQuery> parcels) {
        var numbers =
                parcels.stream()
                        .map(TrackingQuery::trackingNumber)
                        .collect(Collectors.joining(","));
        return api(connection).tracking(numbers).parcels().stream()
                .map(SampleWire.Parcel::answer)
                .toList();
    }

    @Override
    public HookVerdict check(
            Opened<SampleSettings> connection, HookAddress address, HookRequest request) {
        return SampleHooks.check(connection.settings(), request);
    }

    @Override
    public List<TrackingAnswer> read(Opened<SampleSettings> connection, HookRequest request) {
        return SampleHooks.read(request);
    }

    @Override
    public boolean subscribes(SampleSettings settings) {
        return settings.webhookKey() != null;
    }

    @Override
    public Duration subscriptionLife() {
        return Duration.ofDays(14);
    }

    @Override
    public int subscriptionsPerCall() {
        return 10;
    }

    @Override
    public List<RefusedSubscription> subscribe(
            Opened<SampleSettings> connection, List<String> trackingNumbers, HookAddress hook) {
        var subscription = new SampleApi.Subscription(trackingNumbers, hook.uri().toString());
        return api(connection).subscribe(subscription).refused().stream()
                .map(number ->
                        new RefusedSubscription(number, new Reason("unknown", "No such parcel")))
                .toList();
    }

    @Override
    public List<ServiceOffer> namedServices(SampleSettings settings, Country from) {
        return List.of(
                new ServiceOffer("X", "Sample express"),
                new ServiceOffer("S", "Sample standard from " + from.code()));
    }

    @Override
    public BookingTerms terms(SampleSettings settings) {
        return SampleShipping.TERMS;
    }

    @Override
    public void prepare(Opened<SampleSettings> connection) {
        connection.tokens().get(() -> issue(connection));
    }

    @Override
    public BookingOutcome book(Opened<SampleSettings> connection, ShipmentOrder order) {
        return SampleShipping.outcome(api(connection).buy(SampleShipping.order(order, "shipment")));
    }

    @Override
    public String upload(
            Opened<SampleSettings> connection,
            ShipmentOrder order,
            ShippingDocument paper,
            String fileName) {
        var content = Base64.getEncoder().encodeToString(paper.content());
        return api(connection)
                .upload(new SampleApi.Paper(paper.kind().id(), fileName, content))
                .name();
    }

    @Override
    public List<Reason> check(Opened<SampleSettings> connection, ShipmentOrder order) {
        return SampleShipping.rejection(
                api(connection).check(SampleShipping.order(order, "shipment")));
    }

    @Override
    public Optional<ShippingDocument> proof(
            Opened<SampleSettings> connection, ShipmentRef shipment, int position) {
        var number = shipment.parcels().get(position - 1).trackingNumber();
        try {
            return Optional.of(SampleShipping.proof(api(connection).proof(number), position));
        } catch (ProviderFault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    @Override
    public Optional<CarrierShipment> find(Opened<SampleSettings> connection, ShipmentOrder order) {
        return api(connection).find(order.reference()).sales().stream()
                .map(SampleShipping::shipment)
                .findFirst();
    }

    @Override
    public List<ShippingDocument> reprint(
            Opened<SampleSettings> connection, ShipmentRef shipment, LabelStock stock) {
        return SampleShipping.labels(api(connection).again(shipment.id()));
    }

    @Override
    public boolean partly() {
        return true;
    }

    @Override
    public VoidOutcome takeBack(
            Opened<SampleSettings> connection, ShipmentRef shipment, Set<Integer> positions) {
        var answer =
                api(connection)
                        .takeBack(shipment.id(), SampleShipping.numbers(shipment, positions));
        return SampleShipping.outcome(answer, shipment);
    }

    @Override
    public List<ServiceOffer> returnServices(
            Opened<SampleSettings> connection, Address from, Address to) {
        return List.of(new ServiceOffer("R", "Sample return"));
    }

    @Override
    public BookingOutcome bookReturn(
            Opened<SampleSettings> connection, ShipmentOrder order, @Nullable ShipmentRef outward) {
        return SampleShipping.outcome(api(connection).buy(SampleShipping.order(order, "return")));
    }

    @Override
    public List<PickupPoint> near(Opened<SampleSettings> connection, PickupPointQuery query) {
        var code = Objects.requireNonNullElse(query.near().postalCode(), "");
        return api(connection).points(code).points().stream()
                .map(point -> SampleShipping.point(point, query.near()))
                .toList();
    }

    @Override
    public AddressVerdict validate(Opened<SampleSettings> connection, Address address) {
        var code = Objects.requireNonNullElse(address.postalCode(), "");
        return SampleShipping.verdict(
                api(connection).address(address.country().code(), code, address.city()), address);
    }

    private static SampleApi api(Opened<SampleSettings> connection) {
        return connection.api(SampleApi.class, connection.tokens().bearer(() -> issue(connection)));
    }

    private static IssuedToken issue(Opened<SampleSettings> connection) {
        var settings = connection.settings();
        var token =
                connection
                        .api(SampleApi.class)
                        .token(new SampleApi.Grant(settings.user(), settings.key().reveal()));
        if (token.token() == null) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL, NetworkCause.GARBAGE, "The answer holds no token.");
        }
        return new IssuedToken(
                Secret.of(token.token()), Instant.now().plusSeconds(token.seconds()));
    }

    private static @Nullable ProviderFault read(FailedAnswer answer) {
        var code = answer.json().map(json -> json.path("error").asString("")).orElse("");
        return switch (code) {
            case "bad-key", "bad-token" ->
                    ProviderFault.of(FaultKind.AUTHENTICATION, "No such key: " + code)
                            .withProviderCode(code);
            case "not-allowed" ->
                    ProviderFault.of(FaultKind.PERMISSION, "Account is closed")
                            .withProviderCode(code);
            default -> null;
        };
    }
}
