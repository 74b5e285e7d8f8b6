package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A carrier that sells labels for parcels that come back. */
@CapabilityName("returns")
public interface Returns<S extends Record> extends Capability {

    /** The services that bring parcels from there to here; empty when there is none. */
    List<ServiceOffer> returnServices(Opened<S> connection, Address from, Address to);

    /**
     * Buys the way back.
     *
     * @param order from the customer to the store; its reference is its own
     * @param outward the shipment that comes back, where there was one
     */
    BookingOutcome bookReturn(
            Opened<S> connection, ShipmentOrder order, @Nullable ShipmentRef outward);
}
