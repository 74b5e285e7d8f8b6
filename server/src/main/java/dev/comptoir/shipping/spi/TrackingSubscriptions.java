package dev.comptoir.shipping.spi;

import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.webhooks.spi.HookAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A carrier that has to be asked about parcel by parcel before it tells; others are told in their
 * portal what to push.
 */
@CapabilityName("tracking-subscriptions")
public interface TrackingSubscriptions<S extends Record> extends TrackingPush<S> {

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
