package dev.comptoir.webhooks.spi;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Opened;

/**
 * A provider that calls us. What to enter at the provider stands in the connector's texts, as
 * Markdown, under {@code provider.<type>.hook-guide}.
 */
@CapabilityName("hooks")
public interface ReceivesHooks<S extends Record> extends Capability {

    /**
     * Proves a request over its raw bytes. Compares in constant time, calls nobody, and is quick:
     * the provider waits.
     *
     * @param address where it arrived, with the credential that this connection's provider was
     *     given
     */
    HookVerdict check(Opened<S> connection, HookAddress address, HookRequest request);

    /**
     * Whether the provider sends back the credential of its address; of a provider that signs
     * nobody is shown one.
     */
    default boolean returnsCredential() {
        return false;
    }
}
