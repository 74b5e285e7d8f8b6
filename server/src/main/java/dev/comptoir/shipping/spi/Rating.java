package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;

/** A carrier that tells prices. */
@CapabilityName("rating")
public interface Rating<S extends Record> extends Capability {

    /**
     * Asks for the prices of all services the carrier offers for the shipment.
     *
     * @throws dev.comptoir.platform.errors.ProviderFault when no answer could be had
     */
    RateOutcome rate(Opened<S> connection, RateQuery query);
}
