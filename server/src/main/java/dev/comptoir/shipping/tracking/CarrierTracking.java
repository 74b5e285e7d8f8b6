package dev.comptoir.shipping.tracking;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.OpenedCapability;
import dev.comptoir.integrations.Purpose;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.web.Correlation;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.shipping.spi.TrackingQuery;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks carriers after parcels. */
@Component
final class CarrierTracking {

    private final Integrations integrations;

    CarrierTracking(Integrations integrations) {
        this.integrations = integrations;
    }

    /** What a connection's carrier allows, and what its codes mean. */
    record Carrier(String providerType, TrackingPace pace, StatusTable table) {}

    /**
     * @throws Problem when the connection is not there or its carrier does not track
     */
    Carrier open(UUID integration) {
        var opened = integrations.open(integration, Tracking.class);
        return new Carrier(
                opened.connection().type(), pace(opened), opened.capability().statuses());
    }

    /**
     * Asks once after all of these parcels.
     *
     * @return what the carrier said of each, not written yet
     * @throws ProviderFault when the carrier or the way to it is at fault
     */
    List<Told> ask(UUID integration, Carrier carrier, List<TrackedParcel> parcels) {
        var queries = parcels.stream().map(CarrierTracking::query).toList();
        var shipments =
                parcels.stream().map(parcel -> parcel.key().shipment()).collect(Collectors.toSet());
        var answers =
                integrations.call(
                        integration,
                        Tracking.class,
                        new Purpose("tracking", shipments),
                        (tracking, opened) -> track(tracking, opened, queries));
        if (answers.size() != parcels.size()) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "The carrier did not answer for each parcel.");
        }
        var source =
                new Told.Source(integration, carrier.providerType(), false, Correlation.current());
        var told = new ArrayList<Told>();
        for (int n = 0; n < parcels.size(); n++) {
            told.add(new Told(parcels.get(n).key(), answers.get(n), source));
        }
        return told;
    }

    private static TrackingQuery query(TrackedParcel parcel) {
        return new TrackingQuery(
                parcel.trackingNumber(),
                parcel.postalCode(),
                LocalDate.ofInstant(parcel.sentAt(), ZoneOffset.UTC));
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // the hub opens a connection with its own connector's settings
    private static List<TrackingAnswer> track(
            Tracking tracking, Opened<?> opened, List<TrackingQuery> queries) {
        return tracking.track(opened, queries);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static TrackingPace pace(OpenedCapability<Tracking> opened) {
        return opened.capability().pace(opened.opened().settings());
    }
}
