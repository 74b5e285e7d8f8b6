package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.List;

/** A carrier that checks an order without selling it. */
@CapabilityName("dry-run")
public interface DryRun<S extends Record> extends Capability {

    /**
     * @return why the carrier would reject the order; empty when it would take it
     */
    List<Reason> check(Opened<S> connection, ShipmentOrder order);
}
