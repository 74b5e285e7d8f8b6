package dev.comptoir.webhooks.spi;

/**
 * A message that was proved and that nobody here can read: trying again would not help. It is kept
 * as failed at once, and the store's people are told.
 */
public final class HookUnreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param why for the server's log, without anything of the message
     */
    public HookUnreadable(String why) {
        super(why);
    }
}
