package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Country;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a parcel, as the carrier told it.
 *
 * @param at on the clocks of the place
 * @param offset of those clocks; null when the carrier does not say, and then none is made up
 * @param keys the carrier's code, under each scope by which its meaning may be found, the most
 *     telling first; at least one
 * @param label the carrier's own words
 * @param place town or facility, as the carrier writes it
 */
public record TrackingEvent(
        LocalDateTime at,
        @Nullable ZoneOffset offset,
        List<StatusKey> keys,
        String label,
        @Nullable String place,
        @Nullable Country country) {

    public TrackingEvent {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("an event has a code");
        }
    }
}
