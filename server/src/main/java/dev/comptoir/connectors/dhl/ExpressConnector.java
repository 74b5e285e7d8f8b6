package dev.comptoir.connectors.dhl;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Complaint;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.PickupChanges;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.ProofsOfDelivery;
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
import dev.comptoir.shipping.spi.TrackingQuery;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * DHL Express by MyDHL API: prices, shipments, couriers, tracking. It takes no shipment back; what
 * nobody hands over is not billed.
 */
@Component
final class ExpressConnector
        implements Connector<ExpressSettings>,
                Rating<ExpressSettings>,
                Booking<ExpressSettings>,
                BookingRecovery<ExpressSettings>,
                DryRun<ExpressSettings>,
                Returns<ExpressSettings>,
                PickupChanges<ExpressSettings>,
                Tracking<ExpressSettings>,
                ProofsOfDelivery<ExpressSettings> {

    /** DHL's own head office, which it surely serves: asked after to prove the credentials. */
    private static final Map<String, String> HEAD_OFFICE =
            Map.of(
                    "type", "delivery",
                    "countryCode", "DE",
                    "postalCode", "53113",
                    "cityName", "Bonn");

    // DHL publishes no limits but those of the contract
    private static final CallPolicy POLICY =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(3), Duration.ofSeconds(12), Duration.ofSeconds(20))
                    .withLimits(8, 20);

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    "shipping_dhl",
                    "dhl",
                    Category.CARRIER,
                    Map.of(
                            Environment.PRODUCTION,
                            URI.create("https://express.api.dhl.com/mydhlapi"),
                            Environment.SANDBOX,
                            URI.create("https://express.api.dhl.com/mydhlapi/test")),
                    POLICY,
                    new Tile("DHLX", "#efe6c8", "#6b4a00"),
                    URI.create("https://developer.dhl.com/api-reference/dhl-express-mydhl-api"),
                    List.of("account", "application"));

    private static final TrackingPace PACE = new TrackingPace(1, 5_000, Duration.ofMillis(200));

    private final FaultReader faults = new ExpressFaults();
    private final StatusTable statuses = StatusTable.beside(ExpressConnector.class);
    private final Clock clock;

    ExpressConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<ExpressSettings> settingsType() {
        return ExpressSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    @Override
    public List<Complaint> complaints(ExpressSettings settings) {
        try {
            ZoneId.of(settings.timeZone());
            return List.of();
        } catch (DateTimeException unknown) {
            return List.of(new Complaint("timeZone", "dhl-time-zone"));
        }
    }

    @Override
    public void signIn(Opened<ExpressSettings> connection) {
        if (ExpressRates.list(api(connection).address(HEAD_OFFICE).address()).isEmpty()) {
            throw foreign("The answer about an address holds no address.");
        }
    }

    /** Asks a price from the account's own place to DHL's head office. */
    @Override
    public AccountReport account(Opened<ExpressSettings> connection) {
        var account = Map.of("account", connection.settings().accountNumber());
        return switch (rate(connection, ExpressSample.of(connection.settings()))) {
            case RateOutcome.Quoted quoted ->
                    AccountReport.empty()
                            .with(
                                    "prices",
                                    Map.of(
                                            "account",
                                            connection.settings().accountNumber(),
                                            "products",
                                            quoted.rates().size()));
            case RateOutcome.Declined(var reasons) ->
                    AccountReport.empty()
                            .with("account", account)
                            .withWarning(
                                    "sample-declined",
                                    Map.of("words", reasons.getFirst().message()));
        };
    }

    @Override
    public RateOutcome rate(Opened<ExpressSettings> connection, RateQuery query) {
        var rules = new Rules();
        var request =
                ExpressRates.request(connection.settings(), rules, moments(connection), query);
        if (!rules.kept()) {
            return new RateOutcome.Declined(rules.broken());
        }
        try {
            var answer = api(connection).rates(request);
            if (answer.products() == null) {
                throw foreign("The answer to a price request holds no products.");
            }
            return ExpressRates.read(answer);
        } catch (ProviderFault fault) {
            return new RateOutcome.Declined(refusals(fault));
        }
    }

    @Override
    public BookingTerms terms(ExpressSettings settings) {
        return ExpressOrders.TERMS;
    }

    @Override
    public BookingOutcome book(Opened<ExpressSettings> connection, ShipmentOrder order) {
        return buy(connection, order, false);
    }

    private BookingOutcome buy(
            Opened<ExpressSettings> connection, ShipmentOrder order, boolean back) {
        var rules = new Rules();
        var wire = ExpressOrders.of(connection.settings(), moments(connection), order, rules, back);
        if (!rules.kept()) {
            return new BookingOutcome.Rejected(rules.broken());
        }
        try {
            var answer = api(connection).ship(wire);
            return new BookingOutcome.Booked(
                    ExpressShipments.bought(answer, order.parcels().size(), back));
        } catch (ProviderFault fault) {
            return new BookingOutcome.Rejected(refusals(fault));
        }
    }

    /** The products that DHL prices for a small parcel on the way back. */
    @Override
    public List<ServiceOffer> returnServices(
            Opened<ExpressSettings> connection, Address from, Address to) {
        return switch (rate(connection, ExpressSample.between(from, to))) {
            case RateOutcome.Quoted quoted ->
                    quoted.rates().stream()
                            .map(rate -> new ServiceOffer(rate.serviceCode(), rate.serviceName()))
                            .toList();
            case RateOutcome.Declined declined -> List.of();
        };
    }

    /** A shipment from the customer, for which the store's account pays. */
    @Override
    public BookingOutcome bookReturn(
            Opened<ExpressSettings> connection,
            ShipmentOrder order,
            @Nullable ShipmentRef outward) {
        return buy(connection, order, true);
    }

    @Override
    public List<Reason> check(Opened<ExpressSettings> connection, ShipmentOrder order) {
        var rules = new Rules();
        var wire =
                ExpressOrders.of(connection.settings(), moments(connection), order, rules, false);
        if (!rules.kept()) {
            return rules.broken();
        }
        try {
            api(connection).check(wire);
            return List.of();
        } catch (ProviderFault fault) {
            return refusals(fault);
        }
    }

    /** Asks for shipments under the reference; labels DHL does not give again. */
    @Override
    public Optional<CarrierShipment> find(Opened<ExpressSettings> connection, ShipmentOrder order) {
        var query = ExpressShipments.query(connection.settings(), order);
        try {
            var answer = api(connection).search(query);
            if (answer.shipments() == null) {
                throw foreign("The answer to a search holds no shipments.");
            }
            return ExpressShipments.found(answer, order.parcels().size());
        } catch (ProviderFault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    @Override
    public TrackingPace pace(ExpressSettings settings) {
        return PACE;
    }

    @Override
    public StatusTable statuses() {
        return statuses;
    }

    @Override
    public List<TrackingAnswer> track(
            Opened<ExpressSettings> connection, List<TrackingQuery> parcels) {
        return parcels.stream().map(parcel -> track(connection, parcel.trackingNumber())).toList();
    }

    private TrackingAnswer track(Opened<ExpressSettings> connection, String number) {
        try {
            var waybill = ExpressTracking.isWaybill(number) ? number : waybill(connection, number);
            var answer = api(connection).track(waybill);
            if (answer.shipments() == null) {
                throw foreign("The answer about a shipment holds no shipments.");
            }
            return ExpressTracking.read(number, answer);
        } catch (ProviderFault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return ExpressTracking.notKnown(number, fault.words());
            }
            throw fault;
        }
    }

    /** The shipment of a piece: only a shipment's events tell the offset of their clocks. */
    private String waybill(Opened<ExpressSettings> connection, String piece) {
        var answer = api(connection).search(Map.of("pieceTrackingNumber", piece));
        return ExpressRates.list(answer.shipments()).stream()
                .map(ExpressWire.TrackedShipment::shipmentTrackingNumber)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> foreign("The answer about a piece names no shipment."));
    }

    @Override
    public Optional<ShippingDocument> proof(
            Opened<ExpressSettings> connection, ShipmentRef shipment, int position) {
        try {
            var account = connection.settings().accountNumber();
            var papers = api(connection).proof(shipment.id(), account);
            return ExpressRates.list(papers.documents()).stream()
                    .flatMap(paper ->
                            DhlPapers.of(
                                    DocumentKind.PROOF_OF_DELIVERY,
                                    paper.content(),
                                    paper.encodingFormat(),
                                    null)
                                    .stream())
                    .findFirst();
        } catch (ProviderFault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw fault;
        }
    }

    @Override
    public PickupOutcome schedule(Opened<ExpressSettings> connection, PickupOrder order) {
        var rules = new Rules();
        var request =
                ExpressPickups.request(connection.settings(), moments(connection), order, rules);
        if (!rules.kept()) {
            return new PickupOutcome.Refused(rules.broken());
        }
        try {
            return new PickupOutcome.Scheduled(
                    ExpressPickups.read(
                            connection.settings(), api(connection).pickup(request), order));
        } catch (ProviderFault fault) {
            return new PickupOutcome.Refused(refusals(fault));
        }
    }

    @Override
    public PickupOutcome change(
            Opened<ExpressSettings> connection, PickupOrder order, ScheduledPickup pickup) {
        var rules = new Rules();
        var update =
                ExpressPickups.update(
                        connection.settings(), moments(connection), order, pickup, rules);
        if (!rules.kept()) {
            return new PickupOutcome.Refused(rules.broken());
        }
        try {
            var answer = api(connection).updatePickup(pickup.confirmation(), update);
            return new PickupOutcome.Scheduled(ExpressPickups.read(answer, order, pickup));
        } catch (ProviderFault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return new PickupOutcome.Refused(List.of(new Reason(null, fault.words())));
            }
            return new PickupOutcome.Refused(refusals(fault));
        }
    }

    @Override
    public CancelOutcome cancel(
            Opened<ExpressSettings> connection, PickupOrder order, ScheduledPickup pickup) {
        var requestor = pickup.handles().getOrDefault(ExpressPickups.REQUESTOR, "");
        try {
            api(connection).cancelPickup(pickup.confirmation(), requestor, "not needed");
            return new CancelOutcome.Cancelled();
        } catch (ProviderFault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return new CancelOutcome.Refused(new Reason(null, fault.words()));
            }
            return new CancelOutcome.Refused(refusals(fault).getFirst());
        }
    }

    /** What DHL found wrong with a request, one reason for each; other trouble is thrown again. */
    private static List<Reason> refusals(ProviderFault fault) {
        if (fault.kind() != FaultKind.INVALID_REQUEST) {
            throw fault;
        }
        return fault.words()
                .lines()
                .map(words -> new Reason(ExpressFaults.code(words), words))
                .toList();
    }

    private static ExpressApi api(Opened<ExpressSettings> connection) {
        var settings = connection.settings();
        return connection.api(
                ExpressApi.class, new Basic(settings.username(), settings.password()));
    }

    private ExpressMoments moments(Opened<ExpressSettings> connection) {
        return new ExpressMoments(ZoneId.of(connection.settings().timeZone()), clock);
    }

    private static ProviderFault foreign(String message) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, message);
    }
}
