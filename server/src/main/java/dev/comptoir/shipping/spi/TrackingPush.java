package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carrier that tells of its own accord where parcels are. What it sends arrives as a hook, is
 * proved by {@link ReceivesHooks#check}, stored, answered, and only then read here.
 */
@CapabilityName("tracking-push")
public interface TrackingPush<S extends Record> extends ReceivesHooks<S> {

    /** The parcels that a proved request tells about; may be empty. */
    List<TrackingAnswer> read(Opened<S> connection, HookRequest request);

    /** Whether parcels are registered one by one; otherwise the merchant does it in the portal. */
    boolean subscribes(S settings);

    /** How long a registration lasts; null for as long as the parcel travels. */
    @Nullable Duration subscriptionLife();

    /** How many parcels one call registers. */
    int subscriptionsPerCall();

    /**
     * Asks to be told about parcels.
     *
     * @return those that the carrier did not take, with its reason
     */
    List<RefusedSubscription> subscribe(
            Opened<S> connection, List<String> trackingNumbers, HookAddress hook);

    /** A number that the carrier will not tell us about. */
    record RefusedSubscription(String trackingNumber, Reason reason) {}
}
