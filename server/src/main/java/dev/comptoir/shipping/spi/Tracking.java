package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import java.util.List;

/** A carrier that tells where parcels are. */
@CapabilityName("tracking")
public interface Tracking<S extends Record> extends Capability {

    /** How often it may be asked on this connection, by its own rules or by prudence. */
    TrackingPace pace(S settings);

    /** What its codes mean. */
    StatusTable statuses();

    /**
     * Asks after parcels, at most {@link TrackingPace#perCall()} of them.
     *
     * @return one answer for each, in order
     */
    List<TrackingAnswer> track(Opened<S> connection, List<TrackingQuery> parcels);
}
