package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.Set;

/**
 * A carrier that takes a shipment back as long as it has not got the parcels; once its tracking
 * tells that it has them all, it is not asked.
 */
@CapabilityName("voiding")
public interface Voiding<S extends Record> extends Capability {

    /** Whether single parcels of a shipment can be taken back. */
    boolean partly();

    /**
     * Takes a shipment back, or some of its parcels.
     *
     * @param positions the parcels to take back; all of them for the whole shipment
     */
    VoidOutcome takeBack(Opened<S> connection, ShipmentRef shipment, Set<Integer> positions);
}
