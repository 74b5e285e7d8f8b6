package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.ScheduledPickup;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A courier who was wished for, as it is kept.
 *
 * @param reference ours, left with the carrier
 * @param change the last wish for him at another time
 */
record Pickup(
        UUID id,
        String reference,
        Via via,
        Visit visit,
        PickupState state,
        Answered answered,
        @Nullable Change change,
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
                id, reference, via, visit, next, becomes, change, createdBy, createdAt, updatedAt);
    }

    /** The same with what is known of the wish for another time. */
    Pickup with(Change wish) {
        return new Pickup(
                id, reference, via, visit, state, answered, wish, createdBy, createdAt, updatedAt);
    }

    /** The same at the time that was wished for. */
    Pickup moved(Change made, ScheduledPickup comes) {
        return new Pickup(
                id,
                reference,
                via,
                visit.during(made.to()),
                state,
                answered.moved(comes),
                made,
                createdBy,
                createdAt,
                updatedAt);
    }

    /** Whether it is not known at what time the courier comes. */
    boolean changing() {
        return change != null && change.open();
    }

    /** Whether it is not known any more where the courier was to come. */
    boolean forgotten() {
        return visit.at() == null;
    }

    /** As the carrier takes it, at the time that is ordered or another. */
    PickupOrder order(Hours hours, List<ShipmentRef> shipments) {
        return new PickupOrder(
                reference,
                requireNonNull(visit.at()).address(),
                hours.day(),
                hours.ready(),
                hours.close(),
                visit.parcels(),
                visit.totalGrams(),
                hours.instructions(),
                shipments);
    }

    ScheduledPickup scheduled() {
        return requireNonNull(answered.pickup());
    }
}
