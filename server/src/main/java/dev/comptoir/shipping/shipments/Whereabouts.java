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

    /**
     * Whether the carrier certainly has each of so many parcels. The state is that of the one that
     * needs attention first: beside one that waits at the counter another may still be at home. Of
     * what customs hold or went wrong it is not known whether it was handed over at all.
     */
    boolean handedOver(int parcels) {
        return switch (state) {
            case ACCEPTED, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, RETURNED -> true;
            case AVAILABLE_FOR_PICKUP, DELIVERY_ATTEMPT_FAILED, RETURNING -> parcels == 1;
            case PRE_TRANSIT, CUSTOMS_HOLD, EXCEPTION, CANCELLED, UNKNOWN -> false;
        };
    }
}
