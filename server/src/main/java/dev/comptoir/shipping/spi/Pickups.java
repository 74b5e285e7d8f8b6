package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;

/** A carrier that sends a courier. */
@CapabilityName("pickups")
public interface Pickups<S extends Record> extends Capability {

    /** Orders the courier. Not repeated by itself, like a purchase. */
    PickupOutcome schedule(Opened<S> connection, PickupOrder order);

    /** Whether a courier who was ordered can be called off. */
    default boolean cancels() {
        return true;
    }

    /** Calls the courier off; refused by a carrier that has no such thing. */
    CancelOutcome cancel(Opened<S> connection, PickupOrder order, ScheduledPickup pickup);
}
