package dev.comptoir.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection's provider sends its messages.
 *
 * @param url a secret: whoever knows it may knock; absent when no address was made
 * @param credential for providers that send back what they were given instead of signing
 * @param lastReceivedAt when a proved message came last
 * @param refused how many messages were not let in since the address was made
 * @param refusedWhy of the last one
 */
record HookView(
        @Nullable String url,
        @Nullable String credential,
        @Nullable Instant madeAt,
        @Nullable Instant lastReceivedAt,
        long refused,
        @Nullable Instant refusedAt,
        @Nullable String refusedWhy) {

    static HookView none() {
        return new HookView(null, null, null, null, 0, null, null);
    }

    static HookView of(Hooks.Hook hook, @Nullable Instant lastReceivedAt) {
        return new HookView(
                hook.address().uri().toString(),
                hook.address().credential().reveal(),
                hook.madeAt(),
                lastReceivedAt,
                hook.refusals().count(),
                hook.refusals().last(),
                hook.refusals().why());
    }

    @Override
    public String toString() {
        return "HookView[***]";
    }
}
