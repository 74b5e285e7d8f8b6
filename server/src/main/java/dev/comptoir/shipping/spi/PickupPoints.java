package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.List;

/** A carrier with places where receivers fetch their parcels. */
@CapabilityName("pickup-points")
public interface PickupPoints<S extends Record> extends Capability {

    /** The nearest first; empty when there is none. */
    List<PickupPoint> near(Opened<S> connection, PickupPointQuery query);
}
