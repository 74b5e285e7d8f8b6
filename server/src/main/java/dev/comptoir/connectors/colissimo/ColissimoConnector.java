package dev.comptoir.connectors.colissimo;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.CancelOutcome;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.ManifestOutcome;
import dev.comptoir.shipping.spi.Manifests;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.PickupOutcome;
import dev.comptoir.shipping.spi.PickupPoint;
import dev.comptoir.shipping.spi.PickupPointQuery;
import dev.comptoir.shipping.spi.PickupPoints;
import dev.comptoir.shipping.spi.Pickups;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.Reprinting;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.Services;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.ShippingOption;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.shipping.spi.TrackingQuery;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Colissimo of La Poste. It tells no prices, takes no label back and cannot be asked how a lost
 * purchase ended, so it has none of these capabilities: prices are the store's contract grid, a
 * label that nobody hands over is not billed, and a lost purchase is for a person to settle.
 */
@Component
final class ColissimoConnector
        implements Connector<ColissimoSettings>,
                Services<ColissimoSettings>,
                Booking<ColissimoSettings>,
                DryRun<ColissimoSettings>,
                Reprinting<ColissimoSettings>,
                Returns<ColissimoSettings>,
                Manifests<ColissimoSettings>,
                Pickups<ColissimoSettings>,
                PickupPoints<ColissimoSettings>,
                Tracking<ColissimoSettings> {

    /** How many parcels a delivery slip lists, by Colissimo's plug-in 2.10.0 (May 2026). */
    private static final int SLIP = 50;

    private static final BookingTerms TERMS =
            new BookingTerms(
                    LabelRequests.STOCKS,
                    Set.of(
                            ShippingOption.INSURANCE,
                            ShippingOption.SIGNATURE,
                            ShippingOption.PICKUP_POINT,
                            ShippingOption.DELIVERY_NOTICES,
                            ShippingOption.CUSTOMS,
                            ShippingOption.DUTIES_PAID),
                    ShipmentRules.MOST_PARCELS,
                    true);

    // no limits are published for the label service; labels with customs papers may be some MB
    private static final CallPolicy POLICY =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30))
                    .withLimits(4, 5)
                    .withResponseCap(DataSize.ofMegabytes(20));

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    "shipping_colissimo",
                    "colissimo",
                    Category.CARRIER,
                    Map.of(Environment.PRODUCTION, URI.create("https://ws.colissimo.fr")),
                    Map.of(LaPosteTracking.SUIVI, URI.create("https://api.laposte.fr")),
                    POLICY,
                    new Tile("Coli", "#f3e9d0", "#5a4310"),
                    URI.create("https://www.colissimo.fr/doc-colissimo/"),
                    List.of("contract", "key"));

    private final FaultReader faults = new ColissimoFaults();
    private final StatusTable statuses = StatusTable.beside(ColissimoConnector.class);

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<ColissimoSettings> settingsType() {
        return ColissimoSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    /** Asks for the products to an address in Germany, which changes and costs nothing. */
    @Override
    public void signIn(Opened<ColissimoSettings> connection) {
        var answer =
                ColissimoLabels.api(connection)
                        .getProductInter(
                                ColissimoLabels.key(connection),
                                new ColissimoWire.ProductsRequest("DOS", "DE", "10115"));
        if (LabelAnswers.of(answer).infos().product() == null) {
            throw LabelAnswers.foreign("no products");
        }
    }

    /** Has a label checked that nobody buys, and proves the key for tracking. */
    @Override
    public AccountReport account(Opened<ColissimoSettings> connection) {
        var reasons = ColissimoLabels.check(connection, sample());
        var report =
                reasons.isEmpty()
                        ? AccountReport.empty().with("labels", Map.of())
                        : AccountReport.empty()
                                .withWarning(
                                        "sample-declined",
                                        Map.of("words", reasons.getFirst().message()));
        var key = connection.settings().trackingKey();
        if (key == null) {
            return report.with("timeline", Map.of());
        }
        LaPosteTracking.prove(connection, key);
        return report.with("suivi", Map.of());
    }

    private static ShipmentOrder sample() {
        var paris =
                new Address(
                        "Essai Comptoir",
                        null,
                        "1 rue de Rivoli",
                        null,
                        "75001",
                        "Paris",
                        null,
                        new Country("FR"),
                        null,
                        null,
                        true);
        return new ShipmentOrder(
                "TEST",
                Product.DOM.name(),
                paris,
                paris,
                List.of(new Parcel(200, 150, 100, 500)),
                LocalDate.now(ColissimoPickups.PARIS),
                new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6),
                ShipmentOptions.NONE,
                null,
                null,
                null);
    }

    @Override
    public List<ServiceOffer> services(Opened<ColissimoSettings> connection, RateQuery query) {
        return ColissimoServices.outward(query);
    }

    @Override
    public List<ServiceOffer> namedServices(ColissimoSettings settings, Country from) {
        return ColissimoServices.named();
    }

    @Override
    public BookingTerms terms(ColissimoSettings settings) {
        return TERMS;
    }

    @Override
    public BookingOutcome book(Opened<ColissimoSettings> connection, ShipmentOrder order) {
        return ColissimoLabels.book(connection, order);
    }

    @Override
    public List<Reason> check(Opened<ColissimoSettings> connection, ShipmentOrder order) {
        return ColissimoLabels.check(connection, order);
    }

    @Override
    public List<ShippingDocument> reprint(
            Opened<ColissimoSettings> connection, ShipmentRef shipment, LabelStock stock) {
        return ColissimoLabels.reprint(connection, shipment, stock);
    }

    @Override
    public List<ServiceOffer> returnServices(
            Opened<ColissimoSettings> connection, Address from, Address to) {
        return ColissimoServices.back(from, to);
    }

    @Override
    public BookingOutcome bookReturn(
            Opened<ColissimoSettings> connection,
            ShipmentOrder order,
            @Nullable ShipmentRef outward) {
        return ColissimoLabels.bookReturn(connection, order, outward);
    }

    @Override
    public int most() {
        return SLIP;
    }

    @Override
    public ManifestOutcome close(
            Opened<ColissimoSettings> connection, LocalDate day, List<ShipmentRef> shipments) {
        return ColissimoLabels.close(connection, shipments);
    }

    @Override
    public PickupOutcome schedule(Opened<ColissimoSettings> connection, PickupOrder order) {
        return ColissimoPickups.schedule(connection, order);
    }

    @Override
    public boolean cancels() {
        return false;
    }

    @Override
    public CancelOutcome cancel(
            Opened<ColissimoSettings> connection, PickupOrder order, ScheduledPickup pickup) {
        return new CancelOutcome.Refused(
                Reason.rule(
                        "no-cancelling",
                        "Colissimo has no way to call a letter-box collection off; a parcel that is not there is not fetched."));
    }

    @Override
    public List<PickupPoint> near(Opened<ColissimoSettings> connection, PickupPointQuery query) {
        return ColissimoPoints.near(connection, query);
    }

    @Override
    public TrackingPace pace(ColissimoSettings settings) {
        return LaPosteTracking.pace(settings);
    }

    @Override
    public StatusTable statuses() {
        return statuses;
    }

    @Override
    public List<TrackingAnswer> track(
            Opened<ColissimoSettings> connection, List<TrackingQuery> parcels) {
        return LaPosteTracking.track(connection, parcels);
    }
}
