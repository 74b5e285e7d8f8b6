package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How far a shipment has come: the state of its parcels that somebody has to know of first. It is
 * delivered when each of its parcels is.
 *
 * @param flags of all parcels; {@code partial} while some of them are delivered and others not
 */
record ShipmentStatus(TrackingState state, Set<TrackingFlag> flags) {

    /** The first of these that a parcel is in; what needs attention before what moves. */
    private static final List<TrackingState> ORDER =
            List.of(
                    TrackingState.EXCEPTION,
                    TrackingState.DELIVERY_ATTEMPT_FAILED,
                    TrackingState.CUSTOMS_HOLD,
                    TrackingState.RETURNING,
                    TrackingState.AVAILABLE_FOR_PICKUP,
                    TrackingState.UNKNOWN,
                    TrackingState.PRE_TRANSIT,
                    TrackingState.ACCEPTED,
                    TrackingState.IN_TRANSIT,
                    TrackingState.OUT_FOR_DELIVERY,
                    TrackingState.RETURNED,
                    TrackingState.CANCELLED,
                    TrackingState.DELIVERED);

    ShipmentStatus {
        flags = Set.copyOf(flags);
    }

    static ShipmentStatus of(Collection<ParcelStatus> parcels) {
        var state =
                ORDER.stream()
                        .filter(each -> parcels.stream().anyMatch(it -> it.state() == each))
                        .findFirst()
                        .orElse(TrackingState.PRE_TRANSIT);
        var flags = EnumSet.noneOf(TrackingFlag.class);
        parcels.forEach(parcel -> flags.addAll(parcel.flags()));
        boolean someDelivered =
                parcels.stream().anyMatch(it -> it.state() == TrackingState.DELIVERED);
        if (someDelivered && state != TrackingState.DELIVERED) {
            flags.add(TrackingFlag.PARTIAL);
        }
        return new ShipmentStatus(state, flags);
    }
}
