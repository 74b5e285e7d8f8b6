package dev.comptoir.shipping.tracking;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel whose carrier is asked, or tells, where it is.
 *
 * @param integration null when the connection is gone
 * @param sentAt since when it bears its number
 * @param told whether the carrier tells of its own accord
 * @param failures how often in a row the carrier could not be asked
 */
record TrackedParcel(
        Key key,
        @Nullable UUID integration,
        String providerType,
        String trackingNumber,
        @Nullable String postalCode,
        Instant sentAt,
        ParcelStatus status,
        boolean told,
        int failures) {

    record Key(UUID shipment, int position) {}

    /** Labels are announced before they are printed; what is older is of another parcel. */
    private static final Duration AHEAD = Duration.ofDays(2);

    /** What happened before is not this parcel's. */
    Instant earliest() {
        return sentAt.minus(AHEAD);
    }
}
