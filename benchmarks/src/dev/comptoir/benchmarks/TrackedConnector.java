package dev.comptoir.benchmarks;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.shipping.spi.TrackingQuery;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A carrier that answers at once, in UPS's codes and without a wire, and may be asked as often as one likes: what a refresh
 * costs is then the product's own work. It is in the class path of the measured server, which finds it as it finds every
 * connector.
 */
@Component
final class TrackedConnector implements Connector<TrackedConnector.TrackedSettings>, Tracking<TrackedConnector.TrackedSettings> {

    static final String TYPE = "bench_tracking";

    private static final String CODES_OF = "dev.comptoir.connectors.ups.UpsConnector";
    private static final LocalDateTime HANDED_OVER = LocalDateTime.now(ZoneOffset.UTC).minusDays(1);
    private static final List<String> CODES = List.of("003", "010", "005");

    /**
     * @param perCall how many parcels one call asks after
     */
    record TrackedSettings(@Setting int perCall) {}

    @Override
    public TrackingPace pace(TrackedSettings settings) {
        return new TrackingPace(settings.perCall(), 1_000_000_000, Duration.ZERO);
    }

    @Override
    public StatusTable statuses() {
        try {
            return StatusTable.beside(Class.forName(CODES_OF));
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    /** Three things happened to each parcel, always the same. */
    @Override
    public List<TrackingAnswer> track(Opened<TrackedSettings> connection, List<TrackingQuery> parcels) {
        return parcels.stream().map(TrackedConnector::answer).toList();
    }

    private static TrackingAnswer answer(TrackingQuery parcel) {
        var events =
                CODES.stream()
                        .map(
                                code ->
                                        new TrackingEvent(
                                                HANDED_OVER.plusHours(CODES.indexOf(code)),
                                                ZoneOffset.UTC,
                                                List.of(new StatusKey("statusCode", code)),
                                                "On the way",
                                                "Lyon",
                                                Country.valueOf("FR")))
                        .toList();
        return new TrackingAnswer.Known(parcel.trackingNumber(), events, Delivery.unknown(), null);
    }

    @Override
    public ProviderManifest manifest() {
        return new ProviderManifest(
                TYPE,
                "benchtracking",
                Category.CARRIER,
                Map.of(Environment.PRODUCTION, URI.create("https://tracking.bench.example/")),
                CallPolicy.defaults().withLimits(Integer.MAX_VALUE, Integer.MAX_VALUE),
                new Tile("BT", "#dfe7ef", "#22384d"),
                null,
                List.of());
    }

    @Override
    public Class<TrackedSettings> settingsType() {
        return TrackedSettings.class;
    }

    @Override
    public void signIn(Opened<TrackedSettings> connection) {}

    @Override
    public AccountReport account(Opened<TrackedSettings> connection) {
        return AccountReport.empty();
    }

    @Override
    public FaultReader faults() {
        return answer -> null;
    }
}
