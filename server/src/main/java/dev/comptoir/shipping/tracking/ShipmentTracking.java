package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a shipment is.
 *
 * @param trackedAt when its state last became another
 */
record ShipmentTracking(
        TrackingState state,
        List<TrackingFlag> flags,
        @Nullable Instant trackedAt,
        List<ParcelTracking> parcels) {

    /**
     * Where one of its parcels is.
     *
     * @param since when what decided the state happened
     * @param expected absent when the carrier did not say
     * @param receivedBy who took it, as the carrier writes it
     * @param askedAt when the carrier was last asked; {@code toldAt} when it last said something
     * @param dueAt when it is asked again; absent when it is not any more
     * @param notKnown the carrier's words when it has nothing under the number
     * @param subscribedUntil until when the carrier tells of its own accord
     * @param subscriptionRefused the carrier's words when it does not
     */
    record ParcelTracking(
            int position,
            String trackingNumber,
            TrackingState state,
            List<TrackingFlag> flags,
            @Nullable Instant since,
            @Nullable ExpectedArrival expected,
            @Nullable String receivedBy,
            @Nullable Instant askedAt,
            @Nullable Instant toldAt,
            @Nullable Instant dueAt,
            @Nullable String notKnown,
            @Nullable Instant subscribedUntil,
            @Nullable String subscriptionRefused) {}

    /**
     * @param source who says so: {@code carrier}
     * @param toldAt when it said so
     */
    record ExpectedArrival(
            LocalDate date, @Nullable LocalTime time, String source, Instant toldAt) {}
}
