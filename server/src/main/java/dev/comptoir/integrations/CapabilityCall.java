package dev.comptoir.integrations;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.Opened;

/**
 * What a domain module asks of a provider.
 *
 * @param <C> the capability; raw where it is generic, as the settings' type is the connector's
 *     affair
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface CapabilityCall<C extends Capability, T> {

    T run(C capability, Opened<?> connection);
}
