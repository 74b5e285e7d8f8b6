package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.List;

/**
 * A carrier that has services but tells no prices for them: the store's own grid does ({@code
 * Rating} is the other kind).
 */
@CapabilityName("services")
public interface Services<S extends Record> extends Capability {

    /** What the carrier, or its published table, offers for the shipment. */
    List<ServiceOffer> services(Opened<S> connection, RateQuery query);
}
