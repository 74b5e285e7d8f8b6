package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A courier who was wished for, as it is kept.
 *
 * @param reference ours, left with the carrier
 */
record Pickup(
        UUID id,
        String reference,
        Via via,
        Visit visit,
        PickupState state,
        Answered answered,
        ActorRef createdBy,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * The same in another state.
     *
     * @throws IllegalStateException when nothing leads there
     */
    Pickup to(PickupState next, Answered becomes) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(
                    "a pickup that is %s does not become %s".formatted(state.id(), next.id()));
        }
        return new Pickup(
                id, reference, via, visit, next, becomes, createdBy, createdAt, updatedAt);
    }

    /** Whether it is not known any more where the courier was to come. */
    boolean forgotten() {
        return visit.at() == null;
    }

    /** As the carrier takes it. */
    PickupOrder order(List<ShipmentRef> shipments) {
        return new PickupOrder(
                reference,
                requireNonNull(visit.at()).address(),
                visit.day(),
                visit.ready(),
                visit.close(),
                visit.parcels(),
                visit.totalGrams(),
                visit.instructions(),
                shipments);
    }

    ScheduledPickup scheduled() {
        return requireNonNull(answered.pickup());
    }
}
