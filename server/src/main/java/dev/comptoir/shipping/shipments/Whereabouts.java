package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the parcels are, as far as the carrier told; written by tracking alone.
 *
 * @param deliveredOn the day at the destination on which the last of them arrived
 */
record Whereabouts(
        TrackingState state,
        List<TrackingFlag> flags,
        @Nullable Instant at,
        @Nullable LocalDate deliveredOn) {

    static final Whereabouts NOWHERE =
            new Whereabouts(TrackingState.PRE_TRANSIT, List.of(), null, null);

    Whereabouts {
        flags = List.copyOf(flags);
    }
}
