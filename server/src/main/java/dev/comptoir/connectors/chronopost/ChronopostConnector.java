package dev.comptoir.connectors.chronopost;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.PickupPoint;
import dev.comptoir.shipping.spi.PickupPointQuery;
import dev.comptoir.shipping.spi.PickupPoints;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.shipping.spi.ProofsOfDelivery;
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
import dev.comptoir.shipping.spi.ShippingOption;
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
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Chronopost by its SOAP services: four of them, with account and password in each question. */
@Component
final class ChronopostConnector
        implements Connector<ChronopostSettings>,
                Rating<ChronopostSettings>,
                Booking<ChronopostSettings>,
                BookingRecovery<ChronopostSettings>,
                Reprinting<ChronopostSettings>,
                Voiding<ChronopostSettings>,
                Returns<ChronopostSettings>,
                Pickups<ChronopostSettings>,
                PickupPoints<ChronopostSettings>,
                Tracking<ChronopostSettings>,
                ProofsOfDelivery<ChronopostSettings> {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int SAMPLE_GRAMS = 1_000;

    /**
     * The manual allows 100; {@code trackWithSenderRef} tells of 10 at most (2.10.3), and what
     * cannot be found again is not bought.
     */
    private static final int MOST_PARCELS = 10;

    /** Chronopost publishes no limits; answers with several labels are large. */
    private static final CallPolicy POLICY =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(30))
                    .withResponseCap(DataSize.ofMegabytes(20));

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    "shipping_chronopost",
                    "chronopost",
                    Category.CARRIER,
                    Map.of(Environment.PRODUCTION, URI.create("https://ws.chronopost.fr")),
                    Map.of(ChronopostCalls.SECOND, URI.create("https://ws2.chronopost.fr")),
                    POLICY,
                    new Tile("CH", "#e3e8f1", "#1f3a63"),
                    URI.create("https://www.chronopost.fr/fr/plateformes-e-commerce"),
                    List.of("contract", "chronotrace"));

    private final FaultReader faults = new ChronopostFaults();
    private final StatusTable statuses = StatusTable.beside(ChronopostConnector.class);
    private final Clock clock;

    ChronopostConnector(Clock clock) {
        this.clock = clock;
    }

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<ChronopostSettings> settingsType() {
        return ChronopostSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    /** There is no sign-in: a question that costs nothing shows whether the keys are right. */
    @Override
    public void signIn(Opened<ChronopostSettings> connection) {
        ChronopostRates.products(new ChronopostCalls(connection), sample(), SAMPLE_GRAMS);
    }

    @Override
    public AccountReport account(Opened<ChronopostSettings> connection) {
        var products =
                ChronopostRates.products(new ChronopostCalls(connection), sample(), SAMPLE_GRAMS)
                        .stream()
                        .map(QuickcostWire.Product::productCode)
                        .map(code -> requireNonNullElse(code, ""))
                        .map(ChronopostProducts::twoCharacters)
                        .map(ChronopostProducts::name)
                        .collect(Collectors.joining(", "));
        return products.isEmpty()
                ? AccountReport.empty().withWarning("no-products", Map.of())
                : AccountReport.empty().with("products", Map.of("products", products));
    }

    /** One kilogram from Paris to Lyon, which every contract within France carries. */
    private static RateQuery sample() {
        return new RateQuery(
                town("75015", "Paris"),
                town("69001", "Lyon"),
                List.of(new Parcel(300, 200, 100, SAMPLE_GRAMS)),
                null,
                null);
    }

    private static Address town(String postalCode, String city) {
        return new Address(
                null, null, "", null, postalCode, city, null, new Country("FR"), null, null, false);
    }

    @Override
    public RateOutcome rate(Opened<ChronopostSettings> connection, RateQuery query) {
        return ChronopostRates.ask(new ChronopostCalls(connection), query);
    }

    @Override
    public List<ServiceOffer> namedServices(ChronopostSettings settings, Country from) {
        return ChronopostProducts.outward();
    }

    @Override
    public BookingTerms terms(ChronopostSettings settings) {
        return new BookingTerms(
                Set.copyOf(ChronopostOrders.stocks()),
                Set.of(
                        ShippingOption.INSURANCE,
                        ShippingOption.SATURDAY_DELIVERY,
                        ShippingOption.PICKUP_POINT,
                        ShippingOption.DELIVERY_NOTICES,
                        ShippingOption.CUSTOMS,
                        ShippingOption.DUTIES_PAID),
                MOST_PARCELS,
                false);
    }

    @Override
    public BookingOutcome book(Opened<ChronopostSettings> connection, ShipmentOrder order) {
        return shipments(connection).buy(order, order.from(), DocumentKind.LABEL, hour());
    }

    @Override
    public Optional<CarrierShipment> find(
            Opened<ChronopostSettings> connection, ShipmentOrder order) {
        var kind =
                ChronopostProducts.back(order.serviceCode())
                        ? DocumentKind.RETURN_LABEL
                        : DocumentKind.LABEL;
        return shipments(connection).find(order, kind);
    }

    /** Tracking gets to know a new parcel within an hour, by the reports of integrators. */
    @Override
    public Duration believableAfter() {
        return Duration.ofHours(2);
    }

    @Override
    public List<ShippingDocument> reprint(
            Opened<ChronopostSettings> connection, ShipmentRef shipment, LabelStock stock) {
        return shipments(connection).reprint(shipment, stock);
    }

    private static ChronopostShipments shipments(Opened<ChronopostSettings> connection) {
        return new ChronopostShipments(new ChronopostCalls(connection));
    }

    private LocalTime hour() {
        return LocalTime.ofInstant(clock.instant(), FRANCE);
    }

    @Override
    public boolean partly() {
        return true;
    }

    /**
     * Parcel by parcel. Code 2 is said of another contract's parcel and of one that is not yet
     * registered alike, code 3 of one that was handed over (manual, 3.14.5).
     */
    @Override
    public VoidOutcome takeBack(
            Opened<ChronopostSettings> connection, ShipmentRef shipment, Set<Integer> positions) {
        var calls = new ChronopostCalls(connection);
        var done = new HashSet<Integer>();
        VoidOutcome.@Nullable Refused refused = null;
        for (var parcel : shipment.parcels()) {
            if (positions.contains(parcel.position())) {
                var refusal = cancel(calls, parcel, !done.isEmpty());
                if (refusal == null) {
                    done.add(parcel.position());
                } else if (refused == null || refusal.later()) {
                    refused = refusal;
                }
            }
        }
        return done.isEmpty() && refused != null ? refused : new VoidOutcome.Voided(done);
    }

    /**
     * Null when it was taken back.
     *
     * @param others whether others were: then trouble with this one must not hide that
     */
    private static VoidOutcome.@Nullable Refused cancel(
            ChronopostCalls calls, CarrierParcel parcel, boolean others) {
        try {
            var answer = calls.cancel(parcel.trackingNumber());
            var code = requireNonNullElse(answer.errorCode(), 0);
            return code == 0
                    ? null
                    : new VoidOutcome.Refused(
                            new Reason(
                                    Integer.toString(code),
                                    requireNonNullElse(
                                            answer.errorMessage(), "Chronopost gives no reason.")),
                            code == 2);
        } catch (ProviderFault fault) {
            if (others) {
                return new VoidOutcome.Refused(
                        new Reason(fault.providerCode().orElse(null), fault.words()), true);
            }
            throw fault;
        }
    }

    @Override
    public List<ServiceOffer> returnServices(
            Opened<ChronopostSettings> connection, Address from, Address to) {
        var within =
                ChronopostPlaces.country(from).equals("FR")
                        && ChronopostPlaces.country(to).equals("FR");
        return within ? ChronopostProducts.returns() : List.of();
    }

    /** The store, where the parcel comes back to, pays. */
    @Override
    public BookingOutcome bookReturn(
            Opened<ChronopostSettings> connection,
            ShipmentOrder order,
            @Nullable ShipmentRef outward) {
        return shipments(connection).buy(order, order.to(), DocumentKind.RETURN_LABEL, hour());
    }

    @Override
    public PickupOutcome schedule(Opened<ChronopostSettings> connection, PickupOrder order) {
        return ChronopostPickups.schedule(new ChronopostCalls(connection), order);
    }

    @Override
    public CancelOutcome cancel(
            Opened<ChronopostSettings> connection, PickupOrder order, ScheduledPickup pickup) {
        return ChronopostPickups.cancel(new ChronopostCalls(connection), pickup);
    }

    @Override
    public List<PickupPoint> near(Opened<ChronopostSettings> connection, PickupPointQuery query) {
        return ChronopostPoints.near(new ChronopostCalls(connection), query);
    }

    /** Unpublished; one question is one parcel. */
    @Override
    public TrackingPace pace(ChronopostSettings settings) {
        return new TrackingPace(1, 20_000, Duration.ofMillis(250));
    }

    @Override
    public StatusTable statuses() {
        return statuses;
    }

    @Override
    public List<TrackingAnswer> track(
            Opened<ChronopostSettings> connection, List<TrackingQuery> parcels) {
        var calls = new ChronopostCalls(connection);
        return parcels.stream()
                .map(TrackingQuery::trackingNumber)
                .map(number -> ChronopostTracking.read(number, calls.track(number)))
                .toList();
    }

    @Override
    public Optional<ShippingDocument> proof(
            Opened<ChronopostSettings> connection, ShipmentRef shipment, int position) {
        var number =
                shipment.parcels().stream()
                        .filter(parcel -> parcel.position() == position)
                        .map(CarrierParcel::trackingNumber)
                        .findFirst();
        return number.map(new ChronopostCalls(connection)::proof)
                .filter(proof -> requireNonNullElse(proof.podPresente(), false))
                .flatMap(proof -> ChronopostShipments.decoded(proof.pod()))
                .map(content ->
                        ChronopostShipments.document(
                                DocumentKind.PROOF_OF_DELIVERY, content, position));
    }
}
