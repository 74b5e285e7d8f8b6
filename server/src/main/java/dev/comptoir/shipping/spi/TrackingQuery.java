package dev.comptoir.shipping.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that is asked after.
 *
 * @param postalCode of the destination; some carriers tell more with it
 * @param since when it was sent: carriers use numbers again
 */
public record TrackingQuery(
        String trackingNumber, @Nullable String postalCode, @Nullable LocalDate since) {}
