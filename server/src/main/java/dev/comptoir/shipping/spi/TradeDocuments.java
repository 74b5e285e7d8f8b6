package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;

/** A carrier that takes the merchant's own papers ahead of the parcel. */
@CapabilityName("trade-documents")
public interface TradeDocuments<S extends Record> extends Capability {

    /**
     * Sends a paper for a shipment that is still to be bought, or that was.
     *
     * @param fileName as the carrier is to know it
     * @return the carrier's id of the paper
     */
    String upload(
            Opened<S> connection, ShipmentOrder order, ShippingDocument paper, String fileName);
}
