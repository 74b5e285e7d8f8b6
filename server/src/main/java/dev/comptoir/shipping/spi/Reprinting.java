package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.List;

/** A carrier that gives a label again. */
@CapabilityName("reprinting")
public interface Reprinting<S extends Record> extends Capability {

    /**
     * The labels of a shipment once more.
     *
     * @return empty when the carrier does not have them any more
     */
    List<ShippingDocument> reprint(Opened<S> connection, ShipmentRef shipment, LabelStock stock);
}
