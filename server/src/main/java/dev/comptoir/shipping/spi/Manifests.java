package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.time.LocalDate;
import java.util.List;

/** A carrier that wants to know at the end of the day what it gets: a manifest or delivery slip. */
@CapabilityName("manifests")
public interface Manifests<S extends Record> extends Capability {

    /** How many parcels one manifest may list. */
    int most();

    /** Closes these shipments; they cannot be voided any more where the carrier says so. */
    ManifestOutcome close(Opened<S> connection, LocalDate day, List<ShipmentRef> shipments);
}
