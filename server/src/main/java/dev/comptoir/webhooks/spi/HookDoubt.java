package dev.comptoir.webhooks.spi;

import java.util.Locale;

/**
 * Why a request is not believed to be the provider's; the store's people read it in their words.
 */
public enum HookDoubt {
    /** The connection lacks what messages are proved with. */
    NOT_SET_UP,
    NO_PROOF,
    WRONG_PROOF,
    /** The connector stumbled over it. */
    UNREADABLE;

    /** The name in texts and in the database: lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
