package dev.comptoir.webhooks.spi;

import dev.comptoir.integrations.spi.Capability;

/**
 * Takes the messages that providers sent: a Spring bean of the domain that the capability belongs
 * to. Each message comes at least once, in any order, and again when somebody has it replayed: a
 * listener is idempotent.
 */
public interface HookListener {

    /** The capability of the connectors whose messages it takes. */
    Class<? extends Capability> capability();

    /**
     * The message's store is bound, and there is no transaction. Whatever this throws is a failure:
     * the message comes again later, and is kept as failed in the end.
     *
     * @throws HookUnreadable when it need not come again
     */
    void on(HookMessage message);
}
