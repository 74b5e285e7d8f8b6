package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookUnreadable;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.util.List;

/**
 * A carrier that tells of its own accord where parcels are. What it sends arrives as a hook, is
 * proved by {@link ReceivesHooks#check}, stored, answered, and only then read here.
 */
@CapabilityName("tracking-push")
public interface TrackingPush<S extends Record> extends ReceivesHooks<S> {

    /**
     * The parcels that a proved request tells about.
     *
     * @throws HookUnreadable when it is no message that we know: one that we ought to learn to read
     */
    List<TrackingAnswer> read(Opened<S> connection, HookRequest request);
}
