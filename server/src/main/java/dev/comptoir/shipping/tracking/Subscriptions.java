package dev.comptoir.shipping.tracking;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.TrackingSubscriptions;
import dev.comptoir.shipping.spi.TrackingSubscriptions.RefusedSubscription;
import dev.comptoir.shipping.tracking.TrackedParcels.Subscribed;
import dev.comptoir.webhooks.Hooks;
import dev.comptoir.webhooks.spi.HookAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has carriers that tell of their own accord do so, where they want to be asked for each parcel,
 * and asks anew before they stop. A parcel that a carrier will not tell of is still asked after.
 */
@Component
final class Subscriptions {

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    /** So long before its end a subscription is renewed. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);

    private final Integrations integrations;
    private final Hooks hooks;
    private final TrackedParcels parcels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Subscriptions(
            Integrations integrations,
            Hooks hooks,
            TrackedParcels parcels,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.integrations = integrations;
        this.hooks = hooks;
        this.parcels = parcels;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @param life null for as long as a parcel travels
     */
    private record Terms(int perCall, @Nullable Duration life) {}

    /** Asks for all parcels of a connection whose time has come. */
    void renew(UUID integration) {
        var terms = terms(integration);
        if (terms == null) {
            transaction.executeWithoutResult(status -> parcels.neverSubscribe(integration));
            return;
        }
        List<TrackedParcel> batch;
        do {
            batch = take(integration, terms.perCall());
            if (!batch.isEmpty()) {
                save(subscribe(integration, terms, batch));
            }
        } while (batch.size() == terms.perCall());
    }

    private List<TrackedParcel> take(UUID integration, int most) {
        return transaction.<List<TrackedParcel>>execute(
                status -> parcels.takeToSubscribe(integration, most, clock.instant()));
    }

    private void save(List<Subscribed> outcomes) {
        transaction.executeWithoutResult(status -> parcels.subscribed(outcomes));
    }

    private List<Subscribed> subscribe(UUID integration, Terms terms, List<TrackedParcel> batch) {
        var numbers = batch.stream().map(TrackedParcel::trackingNumber).distinct().toList();
        var now = clock.instant();
        try {
            var address = hooks.address(integration);
            var refused =
                    integrations
                            .call(
                                    integration,
                                    TrackingSubscriptions.class,
                                    "tracking-subscription",
                                    (push, opened) -> subscribe(push, opened, numbers, address))
                            .stream()
                            .collect(
                                    Collectors.toMap(
                                            RefusedSubscription::trackingNumber,
                                            RefusedSubscription::reason,
                                            (first, again) -> first));
            return batch.stream().map(parcel -> outcome(parcel, terms, refused, now)).toList();
        } catch (ProviderFault | Problem trouble) {
            log.warn("Carrier {} cannot be asked to tell: {}", integration, trouble.getMessage());
            return batch.stream()
                    .map(parcel ->
                            new Subscribed(parcel.key(), null, now.plus(AFTER_TROUBLE), null))
                    .toList();
        }
    }

    private static Subscribed outcome(
            TrackedParcel parcel, Terms terms, Map<String, Reason> refused, Instant now) {
        var reason = refused.get(parcel.trackingNumber());
        if (reason != null) {
            return new Subscribed(parcel.key(), null, null, reason.message());
        }
        var life = terms.life();
        return life == null
                ? new Subscribed(parcel.key(), now.plus(FollowUp.LONGEST), null, null)
                : new Subscribed(parcel.key(), now.plus(life), now.plus(life).minus(AHEAD), null);
    }

    /** Null when there is nothing to be asked for. */
    private @Nullable Terms terms(UUID integration) {
        try {
            var opened = integrations.open(integration, TrackingSubscriptions.class);
            return terms(opened.capability(), opened.opened());
        } catch (Problem noSuchThing) {
            return null;
        }
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // the hub opens a connection with its own connector's settings
    private static @Nullable Terms terms(TrackingSubscriptions push, Opened<?> opened) {
        return push.subscribes(opened.settings())
                ? new Terms(push.subscriptionsPerCall(), push.subscriptionLife())
                : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // as above
    private static List<RefusedSubscription> subscribe(
            TrackingSubscriptions push,
            Opened<?> opened,
            List<String> numbers,
            HookAddress address) {
        return push.subscribe(opened, numbers, address);
    }
}
