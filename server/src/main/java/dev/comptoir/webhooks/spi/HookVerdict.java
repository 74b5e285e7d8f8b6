package dev.comptoir.webhooks.spi;

import org.jspecify.annotations.Nullable;

/** Whether a request is the provider's. */
public sealed interface HookVerdict {

    /**
     * It is.
     *
     * @param key the same for the same message sent twice, as the provider names it; null where it
     *     has no name, and then the body's digest tells
     */
    record Genuine(@Nullable String key) implements HookVerdict {}

    /**
     * It is part of how the provider makes the connection's acquaintance, such as a challenge, and
     * is answered at once; nothing is kept.
     */
    record Handshake(int status, String contentType, String body) implements HookVerdict {}

    /**
     * It is not, or cannot be shown to be.
     *
     * @param why for the store's people, who may have forgotten a setting
     */
    record Forged(HookDoubt why) implements HookVerdict {}
}
