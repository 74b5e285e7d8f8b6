package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;

/**
 * A carrier that changes the order of a courier who was ordered: another day, other hours, other
 * words on where to ring. It stays one order of one courier, for the same place and the same
 * parcels; of a carrier without this he is called off and ordered anew.
 */
@CapabilityName("pickup-changes")
public interface PickupChanges<S extends Record> extends Pickups<S> {

    /**
     * Changes the order. Not repeated by itself.
     *
     * @param order as it is to be, whole
     * @param pickup as the carrier confirmed it before
     * @return who comes now; refused: the courier comes as he was ordered before
     * @throws dev.comptoir.platform.errors.ProviderFault when it was not changed, or when that is
     *     not known
     */
    PickupOutcome change(Opened<S> connection, PickupOrder order, ScheduledPickup pickup);
}
