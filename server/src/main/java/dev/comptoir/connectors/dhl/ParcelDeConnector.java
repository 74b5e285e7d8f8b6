package dev.comptoir.connectors.dhl;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.ManifestOutcome;
import dev.comptoir.shipping.spi.Manifests;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.Services;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.shipping.spi.Voiding;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * DHL Paket from Germany: labels that can be deleted until they are manifested, return labels that
 * cannot, and tracking by DHL's Unified API. It tells no prices, and cannot be asked for a purchase
 * by a reference.
 */
@Component
final class ParcelDeConnector
        implements Connector<ParcelDeSettings>,
                Services<ParcelDeSettings>,
                Booking<ParcelDeSettings>,
                DryRun<ParcelDeSettings>,
                Returns<ParcelDeSettings>,
                Voiding<ParcelDeSettings>,
                Manifests<ParcelDeSettings>,
                Tracking<ParcelDeSettings> {

    private static final CallPolicy POLICY =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(3), Duration.ofSeconds(12), Duration.ofSeconds(20))
                    .withLimits(4, 10);

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    "shipping_dhl_parcel_de",
                    "dhlparcelde",
                    Category.CARRIER,
                    Map.of(
                            Environment.PRODUCTION,
                            URI.create("https://api-eu.dhl.com/parcel/de"),
                            Environment.SANDBOX,
                            URI.create("https://api-sandbox.dhl.com/parcel/de")),
                    Map.of(UnifiedTracking.PLACE, URI.create("https://api-eu.dhl.com/track")),
                    POLICY,
                    new Tile("DHLDE", "#efe6c8", "#6b4a00"),
                    URI.create(
                            "https://developer.dhl.com/api-reference/parcel-de-shipping-post-parcel-germany-v2"),
                    List.of("contract", "application"));

    private final FaultReader faults = new ParcelDeFaults();
    private final StatusTable statuses = StatusTable.beside(ParcelDeConnector.class);
    private final Clock clock;

    ParcelDeConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<ParcelDeSettings> settingsType() {
        return ParcelDeSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    @Override
    public void signIn(Opened<ParcelDeSettings> connection) {
        connection.tokens().get(() -> issue(connection));
    }

    /** Has a parcel to DHL's head office checked, which buys nothing. */
    @Override
    public AccountReport account(Opened<ParcelDeSettings> connection) {
        var number = Map.of("number", connection.settings().paketNumber());
        var reasons = check(connection, ParcelDeSample.of(LocalDate.now(clock)));
        return reasons.isEmpty()
                ? AccountReport.empty().with("billing-number", number)
                : AccountReport.empty()
                        .withWarning(
                                "sample-declined", Map.of("words", reasons.getFirst().message()));
    }

    @Override
    public List<ServiceOffer> services(Opened<ParcelDeSettings> connection, RateQuery query) {
        return Arrays.stream(ParcelDeProduct.values())
                .filter(product -> product.billingNumber(connection.settings()) != null)
                .filter(product -> product.goes(query.from(), query.to()))
                .filter(product ->
                        query.parcels().stream()
                                .allMatch(parcel -> parcel.weightGrams() <= product.heaviestGrams))
                .map(ParcelDeProduct::offer)
                .toList();
    }

    @Override
    public List<ServiceOffer> namedServices(ParcelDeSettings settings, Country from) {
        return Arrays.stream(ParcelDeProduct.values())
                .filter(product -> product.billingNumber(settings) != null)
                .map(ParcelDeProduct::offer)
                .toList();
    }

    @Override
    public BookingTerms terms(ParcelDeSettings settings) {
        return ParcelDeOrders.TERMS;
    }

    @Override
    public void prepare(Opened<ParcelDeSettings> connection) {
        signIn(connection);
    }

    @Override
    public BookingOutcome book(Opened<ParcelDeSettings> connection, ShipmentOrder order) {
        var rules = new Rules();
        var wire = ParcelDeOrders.of(connection.settings(), order, rules);
        if (!rules.kept()) {
            return new BookingOutcome.Rejected(rules.broken());
        }
        try {
            var answer = api(connection).order(ParcelDeOrders.print(order.label()), wire);
            return outcome(connection, ParcelDeAnswers.items(answer, order.parcels().size()));
        } catch (ProviderFault fault) {
            return new BookingOutcome.Rejected(refusals(fault));
        }
    }

    /** All or nothing: of a 207 that sold a part, the part is deleted again. */
    private BookingOutcome outcome(
            Opened<ParcelDeSettings> connection, List<ParcelDeWire.Sold> items) {
        var reasons = ParcelDeAnswers.refusals(items);
        if (reasons.isEmpty()) {
            return new BookingOutcome.Booked(ParcelDeAnswers.bought(items));
        }
        var sold =
                items.stream()
                        .filter(ParcelDeWire.Sold::done)
                        .map(ParcelDeAnswers::number)
                        .toList();
        if (!sold.isEmpty() && !deleteAll(connection, sold)) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    "DHL made labels for a part of the parcels (%s), refused the rest, and did not delete them."
                            .formatted(String.join(", ", sold)));
        }
        return new BookingOutcome.Rejected(reasons);
    }

    private boolean deleteAll(Opened<ParcelDeSettings> connection, List<String> numbers) {
        try {
            var answer = api(connection).delete(connection.settings().profile(), numbers);
            return ParcelDeAnswers.items(answer, numbers.size()).stream()
                    .allMatch(ParcelDeWire.Sold::done);
        } catch (ProviderFault notDeleted) {
            return false;
        }
    }

    @Override
    public List<Reason> check(Opened<ParcelDeSettings> connection, ShipmentOrder order) {
        var rules = new Rules();
        var wire = ParcelDeOrders.of(connection.settings(), order, rules);
        if (!rules.kept()) {
            return rules.broken();
        }
        try {
            var answer = api(connection).validate(wire);
            return ParcelDeAnswers.refusals(ParcelDeAnswers.items(answer, order.parcels().size()));
        } catch (ProviderFault fault) {
            return refusals(fault);
        }
    }

    /** The receivers that the merchant keeps with DHL for parcels from there. */
    @Override
    public List<ServiceOffer> returnServices(
            Opened<ParcelDeSettings> connection, Address from, Address to) {
        var country = ParcelDeReturns.country(from);
        return country.isEmpty()
                ? List.of()
                : ParcelDeReturns.services(
                        api(connection).receivers(country.get(), ParcelDeReturns.MOST_RECEIVERS),
                        country.get());
    }

    @Override
    public BookingOutcome bookReturn(
            Opened<ParcelDeSettings> connection,
            ShipmentOrder order,
            @Nullable ShipmentRef outward) {
        var rules = new Rules();
        var wire = ParcelDeReturns.of(order, rules);
        if (!rules.kept()) {
            return new BookingOutcome.Rejected(rules.broken());
        }
        try {
            var answer = api(connection).orderReturn(ParcelDeReturns.labelType(order), wire);
            return new BookingOutcome.Booked(ParcelDeReturns.bought(answer));
        } catch (ProviderFault fault) {
            return new BookingOutcome.Rejected(refusals(fault));
        }
    }

    @Override
    public boolean partly() {
        return true;
    }

    @Override
    public VoidOutcome takeBack(
            Opened<ParcelDeSettings> connection, ShipmentRef shipment, Set<Integer> positions) {
        if (shipment.handles().equals(ParcelDeReturns.HANDLES)) {
            return new VoidOutcome.Refused(
                    Reason.rule("return-stays", "DHL takes no return label back."), false);
        }
        var numbers = new HashMap<String, Integer>();
        shipment.parcels().stream()
                .filter(parcel -> positions.contains(parcel.position()))
                .forEach(parcel -> numbers.put(parcel.trackingNumber(), parcel.position()));
        try {
            var asked = numbers.keySet().stream().sorted().toList();
            var answer = api(connection).delete(connection.settings().profile(), asked);
            return ParcelDeDeletions.read(
                    ParcelDeAnswers.items(answer, asked.size()), asked, numbers);
        } catch (ProviderFault fault) {
            return ParcelDeDeletions.read(fault, Set.copyOf(numbers.values()));
        }
    }

    @Override
    public int most() {
        return ParcelDeOrders.MOST;
    }

    @Override
    public ManifestOutcome close(
            Opened<ParcelDeSettings> connection, LocalDate day, List<ShipmentRef> shipments) {
        var owners = new HashMap<String, String>();
        shipments.forEach(shipment ->
                shipment.parcels()
                        .forEach(parcel -> owners.put(parcel.trackingNumber(), shipment.id())));
        var numbers = owners.keySet().stream().sorted().toList();
        if (numbers.size() > ParcelDeOrders.MOST) {
            return new ManifestOutcome.Refused(
                    List.of(
                            Reason.rule(
                                    "too-many",
                                    "shipments: DHL closes %d parcels at once."
                                            .formatted(ParcelDeOrders.MOST))));
        }
        try {
            var message = new ParcelDeWire.Manifest(connection.settings().profile(), numbers);
            var items = ParcelDeAnswers.items(api(connection).close(message), numbers.size());
            return new ManifestOutcome.Closed(null, List.of(), leftOut(items, owners));
        } catch (ProviderFault fault) {
            return new ManifestOutcome.Refused(refusals(fault));
        }
    }

    private static Map<String, Reason> leftOut(
            List<ParcelDeWire.Sold> items, Map<String, String> owners) {
        return items.stream()
                .filter(item -> !item.done())
                .collect(
                        Collectors.toMap(
                                item ->
                                        owners.getOrDefault(
                                                ParcelDeAnswers.number(item),
                                                ParcelDeAnswers.number(item)),
                                item -> ParcelDeAnswers.refusals(item).getFirst(),
                                (one, other) -> one));
    }

    @Override
    public TrackingPace pace(ParcelDeSettings settings) {
        return new TrackingPace(1, settings.trackingCalls(), UnifiedTracking.PAUSE);
    }

    @Override
    public StatusTable statuses() {
        return statuses;
    }

    @Override
    public List<TrackingAnswer> track(
            Opened<ParcelDeSettings> connection, List<TrackingQuery> parcels) {
        var settings = connection.settings();
        var key = settings.trackingKey() == null ? settings.apiKey() : settings.trackingKey();
        return parcels.stream()
                .map(parcel -> UnifiedTracking.track(connection, key, "parcel-de", parcel))
                .toList();
    }

    /** What DHL found wrong with a request, one reason for each; other trouble is thrown again. */
    private static List<Reason> refusals(ProviderFault fault) {
        if (fault.kind() != FaultKind.INVALID_REQUEST) {
            throw fault;
        }
        return fault.words().lines().map(words -> new Reason(null, words)).toList();
    }

    private ParcelDeApi api(Opened<ParcelDeSettings> connection) {
        return connection.api(
                ParcelDeApi.class, connection.tokens().bearer(() -> issue(connection)));
    }

    /** OAuth's password grant: application and portal user together (RFC 6749, section 4.3). */
    private IssuedToken issue(Opened<ParcelDeSettings> connection) {
        var settings = connection.settings();
        var form =
                MultiValueMap.fromSingleValue(
                        Map.of(
                                "grant_type", "password",
                                "client_id", settings.apiKey().reveal(),
                                "client_secret", settings.apiSecret().reveal(),
                                "username", settings.username(),
                                "password", settings.password().reveal()));
        var answer = connection.api(ParcelDeApi.class).token(form);
        var token = answer.accessToken();
        var life = answer.expiresIn();
        if (token == null || token.isBlank() || life == null) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "The answer to the sign-in holds no access token with its life.");
        }
        return new IssuedToken(Secret.of(token), clock.instant().plus(Duration.ofSeconds(life)));
    }
}
