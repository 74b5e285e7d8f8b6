package dev.comptoir.webhooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a connection's provider sends its messages.
 *
 * @param url a secret: whoever knows it may knock; absent when no address was made
 * @param credential for providers that send back what they were given instead of signing; absent
 *     for the others
 * @param guide what to enter at the provider, as Markdown
 * @param lastReceivedAt when a proved message came last
 * @param refused how many messages were not let in since the address was made
 * @param refusedWhy of the last one
 */
record HookView(
        @Nullable String url,
        @Nullable String credential,
        String guide,
        @Nullable Instant madeAt,
        @Nullable Instant lastReceivedAt,
        long refused,
        @Nullable Instant refusedAt,
        @Nullable String refusedWhy) {

    static HookView none(String guide) {
        return new HookView(null, null, guide, null, null, 0, null, null);
    }

    @Override
    public String toString() {
        return "HookView[***]";
    }
}
