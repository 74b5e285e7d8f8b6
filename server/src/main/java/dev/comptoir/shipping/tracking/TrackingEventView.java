package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a carrier told of a parcel.
 *
 * @param parcel its position in the shipment
 * @param localTime on the clocks of the place
 * @param offset of those clocks, such as {@code +01:00}; absent when the carrier did not say, and
 *     then {@code at} is absent as well
 * @param state absent for a note and for a code that is not known
 * @param known whether we know what the code means
 * @param scope which of the carrier's lists the code is from
 * @param label the carrier's own words
 * @param toldBy {@code answer} when it was asked, {@code push} when it told of its own accord
 * @param toldRef where its raw words are: the correlation id in the integration log, or the hook's
 *     message
 */
record TrackingEventView(
        int parcel,
        LocalDateTime localTime,
        @Nullable String offset,
        @Nullable Instant at,
        @Nullable TrackingState state,
        List<TrackingFlag> flags,
        boolean known,
        String scope,
        String code,
        String label,
        @Nullable String place,
        @Nullable String country,
        String toldBy,
        String toldRef,
        Instant toldAt) {}
