package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;

/** A carrier that sends a courier. */
@CapabilityName("pickups")
public interface Pickups<S extends Record> extends Capability {

    /** Orders the courier. Not repeated by itself, like a purchase. */
    PickupOutcome schedule(Opened<S> connection, PickupOrder order);

    /** Calls the courier off. */
    CancelOutcome cancel(Opened<S> connection, PickupOrder order, ScheduledPickup pickup);
}
