package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.Optional;

/** A carrier that shows who took a parcel. */
@CapabilityName("proof-of-delivery")
public interface ProofsOfDelivery<S extends Record> extends Capability {

    /**
     * @return empty while there is none
     */
    Optional<ShippingDocument> proof(Opened<S> connection, ShipmentRef shipment, int position);
}
