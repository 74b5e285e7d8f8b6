package dev.comptoir.shipping.spi;

import java.util.List;

/** How a carrier answered an order. Trouble on the way to an answer is a {@code ProviderFault}. */
public sealed interface BookingOutcome {

    /** It sold the shipment; that costs money from now on. */
    record Booked(CarrierShipment shipment) implements BookingOutcome {}

    /**
     * It, or its published rules as the connector knows them, will not carry it; nothing was sold.
     */
    record Rejected(List<Reason> reasons) implements BookingOutcome {

        public Rejected {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("who rejects says why");
            }
        }
    }
}
