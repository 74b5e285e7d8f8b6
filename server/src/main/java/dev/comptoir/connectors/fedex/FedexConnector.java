package dev.comptoir.connectors.fedex;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Complaint;
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
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Reason;
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
import dev.comptoir.shipping.spi.TrackingPush;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.shipping.spi.TradeDocuments;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.shipping.spi.Voiding;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** FedEx by its REST APIs: OAuth client credentials, rates, ship, track. */
@Component
final class FedexConnector
        implements Connector<FedexSettings>,
                Rating<FedexSettings>,
                Booking<FedexSettings>,
                BookingRecovery<FedexSettings>,
                Voiding<FedexSettings>,
                Returns<FedexSettings>,
                DryRun<FedexSettings>,
                Pickups<FedexSettings>,
                AddressValidation<FedexSettings>,
                TradeDocuments<FedexSettings>,
                Tracking<FedexSettings>,
                TrackingPush<FedexSettings> {

    static final String DOCUMENTS = "documents";
    static final String SANDBOX_DOCUMENTS = "sandbox-documents";

    // 1,400 calls in 10 s for each project (developer portal, "API limits"), shared by all its
    // users
    private static final CallPolicy POLICY =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(30))
                    .withResponseCap(DataSize.ofMegabytes(40));

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    "shipping_fedex",
                    "fedex",
                    Category.CARRIER,
                    Map.of(
                            Environment.PRODUCTION, URI.create("https://apis.fedex.com"),
                            Environment.SANDBOX, URI.create("https://apis-sandbox.fedex.com")),
                    Map.of(
                            DOCUMENTS, URI.create("https://documentapi.prod.fedex.com"),
                            SANDBOX_DOCUMENTS,
                                    URI.create("https://documentapitest.prod.fedex.com/sandbox")),
                    POLICY,
                    new Tile("FedEx", "#e7e3ee", "#3d2c5c"),
                    URI.create("https://developer.fedex.com/api/en-us/catalog.html"),
                    List.of("account", "project"));

    // 100,000 calls a day for tracking (developer portal, "API limits"); a quarter is left to
    // others
    private static final TrackingPace PACE = new TrackingPace(30, 75_000, Duration.ZERO);

    private final FaultReader faults = new FedexFaults();
    private final StatusTable statuses = StatusTable.beside(FedexConnector.class);

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<FedexSettings> settingsType() {
        return FedexSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    @Override
    public List<Complaint> complaints(FedexSettings settings) {
        if ((settings.trackingClientId() == null) == (settings.trackingClientSecret() == null)) {
            return List.of();
        }
        var missing =
                settings.trackingClientId() == null ? "trackingClientId" : "trackingClientSecret";
        return List.of(new Complaint(missing, "fedex-both-keys"));
    }

    @Override
    public void signIn(Opened<FedexSettings> connection) {
        new FedexCalls(connection).signIn();
    }

    @Override
    public AccountReport account(Opened<FedexSettings> connection) {
        return FedexAccount.report(connection);
    }

    @Override
    public RateOutcome rate(Opened<FedexSettings> connection, RateQuery query) {
        try {
            return FedexPrices.ask(connection, query);
        } catch (ProviderFault fault) {
            return declined(fault)
                    .map(reason -> (RateOutcome) new RateOutcome.Declined(List.of(reason)))
                    .orElseThrow(() -> fault);
        }
    }

    /** FedEx read the question and says no, with a code of its own. */
    private static Optional<Reason> declined(ProviderFault fault) {
        return fault.kind() == FaultKind.INVALID_REQUEST && fault.providerCode().isPresent()
                ? Optional.of(new Reason(fault.providerCode().get(), fault.words()))
                : Optional.empty();
    }

    @Override
    public List<ServiceOffer> namedServices(FedexSettings settings, Country from) {
        return FedexServices.named();
    }

    @Override
    public BookingTerms terms(FedexSettings settings) {
        return FedexRules.TERMS;
    }

    @Override
    public void prepare(Opened<FedexSettings> connection) {
        signIn(connection);
    }

    @Override
    public BookingOutcome book(Opened<FedexSettings> connection, ShipmentOrder order) {
        return buy(
                connection,
                order,
                FedexOrders.outward(connection.settings(), order),
                DocumentKind.LABEL);
    }

    @Override
    public List<ServiceOffer> returnServices(
            Opened<FedexSettings> connection, Address from, Address to) {
        return switch (rate(
                connection, new RateQuery(from, to, List.of(FedexAccount.SAMPLE), null, null))) {
            case RateOutcome.Declined ignored -> List.of();
            case RateOutcome.Quoted(var rates, var ignored) ->
                    rates.stream()
                            .map(rate -> new ServiceOffer(rate.serviceCode(), rate.serviceName()))
                            .toList();
        };
    }

    @Override
    public BookingOutcome bookReturn(
            Opened<FedexSettings> connection, ShipmentOrder order, @Nullable ShipmentRef outward) {
        return buy(
                connection,
                order,
                FedexOrders.homeward(connection.settings(), order, outward),
                DocumentKind.RETURN_LABEL);
    }

    private static BookingOutcome buy(
            Opened<FedexSettings> connection,
            ShipmentOrder order,
            FedexShipWire.Message message,
            DocumentKind labels) {
        var complaints = FedexRules.complaints(order);
        if (!complaints.isEmpty()) {
            return new BookingOutcome.Rejected(complaints);
        }
        try {
            var answer = new FedexCalls(connection).ship(order.reference(), message);
            return new BookingOutcome.Booked(
                    FedexShipped.read(answer, order.parcels().size(), labels));
        } catch (ProviderFault fault) {
            return declined(fault)
                    .map(reason -> (BookingOutcome) new BookingOutcome.Rejected(List.of(reason)))
                    .orElseThrow(() -> fault);
        }
    }

    @Override
    public Optional<CarrierShipment> find(Opened<FedexSettings> connection, ShipmentOrder order) {
        try {
            var answer =
                    new FedexCalls(connection)
                            .trackReference(FedexRecovery.question(connection.settings(), order));
            return FedexRecovery.read(answer, order.parcels().size());
        } catch (ProviderFault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    /** FedEx's definition of 2025-10 cancels whole shipments only. */
    @Override
    public boolean partly() {
        return false;
    }

    @Override
    public VoidOutcome takeBack(
            Opened<FedexSettings> connection, ShipmentRef shipment, Set<Integer> positions) {
        var calls = new FedexCalls(connection);
        var refusal = FedexCancellation.refusal(calls, shipment);
        if (refusal.isEmpty() || FedexCancellation.isCancelled(calls, shipment)) {
            return new VoidOutcome.Voided(positions);
        }
        return new VoidOutcome.Refused(refusal.get(), false);
    }

    @Override
    public List<Reason> check(Opened<FedexSettings> connection, ShipmentOrder order) {
        var complaints = FedexRules.complaints(order);
        if (!complaints.isEmpty()) {
            return complaints;
        }
        try {
            var message = FedexOrders.outward(connection.settings(), order).forCheck();
            return FedexCheck.warnings(new FedexCalls(connection).check(message));
        } catch (ProviderFault fault) {
            return List.of(declined(fault).orElseThrow(() -> fault));
        }
    }

    @Override
    public PickupOutcome schedule(Opened<FedexSettings> connection, PickupOrder order) {
        var complaints = FedexPickups.complaints(order);
        if (!complaints.isEmpty()) {
            return new PickupOutcome.Refused(complaints);
        }
        try {
            var message = FedexPickups.message(connection.settings(), order);
            var output = new FedexCalls(connection).pickup(order.reference(), message);
            return new PickupOutcome.Scheduled(FedexPickups.scheduled(order, output));
        } catch (ProviderFault fault) {
            return new PickupOutcome.Refused(List.of(declined(fault).orElseThrow(() -> fault)));
        }
    }

    @Override
    public CancelOutcome cancel(
            Opened<FedexSettings> connection, PickupOrder order, ScheduledPickup pickup) {
        try {
            new FedexCalls(connection)
                    .cancelPickup(FedexPickups.cancellation(connection.settings(), pickup));
            return new CancelOutcome.Cancelled();
        } catch (ProviderFault fault) {
            return new CancelOutcome.Refused(declined(fault).orElseThrow(() -> fault));
        }
    }

    @Override
    public AddressVerdict validate(Opened<FedexSettings> connection, Address address) {
        var output = new FedexCalls(connection).resolve(FedexAddresses.question(address));
        return FedexAddresses.read(address, output);
    }

    @Override
    public String upload(
            Opened<FedexSettings> connection,
            ShipmentOrder order,
            ShippingDocument paper,
            String fileName) {
        var answer =
                new FedexCalls(connection)
                        .upload(
                                order.reference(),
                                FedexPapers.description(order, paper, fileName),
                                FedexPapers.attachment(paper, fileName));
        return FedexPapers.id(paper, answer);
    }

    @Override
    public HookVerdict check(
            Opened<FedexSettings> connection, HookAddress address, HookRequest request) {
        return FedexHooks.check(connection.settings().webhookToken(), request);
    }

    @Override
    public List<TrackingAnswer> read(Opened<FedexSettings> connection, HookRequest request) {
        return FedexHooks.read(request);
    }

    /** A webhook project covers an account; numbers are not registered one by one. */
    @Override
    public TrackingPace pace(FedexSettings settings) {
        return PACE;
    }

    @Override
    public StatusTable statuses() {
        return statuses;
    }

    @Override
    public List<TrackingAnswer> track(
            Opened<FedexSettings> connection, List<TrackingQuery> parcels) {
        return new FedexParcels(new FedexCalls(connection)::track).track(parcels);
    }
}
