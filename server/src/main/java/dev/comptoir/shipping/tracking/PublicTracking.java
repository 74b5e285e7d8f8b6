package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.Environment;
import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import dev.comptoir.shipping.tracking.ShipmentTracking.ExpectedArrival;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment's way, for whoever has the link: nothing of people beyond the town that it goes to.
 *
 * @param language of the store, for who has none of ours
 * @param carrier its name, in the reader's language
 * @param environment {@code production}, or where the shipment is not a real one
 * @param town that it goes to
 */
record PublicTracking(
        String storeName,
        String language,
        @Nullable String carrier,
        Environment environment,
        TrackingState state,
        List<TrackingFlag> flags,
        @Nullable Instant trackedAt,
        @Nullable String town,
        @Nullable String country,
        List<PublicParcel> parcels) {

    /** One of its parcels; the newest event first. */
    record PublicParcel(
            int position,
            String trackingNumber,
            TrackingState state,
            List<TrackingFlag> flags,
            @Nullable Instant since,
            @Nullable ExpectedArrival expected,
            List<PublicEvent> events) {}

    /**
     * @param localTime on the clocks of the place
     * @param offset of those clocks, where the carrier told it
     * @param state absent for a note and for a code that is not known
     * @param label the carrier's own words; absent where they name somebody
     */
    record PublicEvent(
            LocalDateTime localTime,
            @Nullable String offset,
            @Nullable TrackingState state,
            List<TrackingFlag> flags,
            @Nullable String label,
            @Nullable String place,
            @Nullable String country) {}
}
