package dev.comptoir.integrations;

import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.Opened;

/**
 * What a connector can do, and a connection of the store to do it with.
 *
 * @param <C> the capability; raw where it is generic
 */
public record OpenedCapability<C extends Capability>(
        ConnectionRef connection, C capability, Opened<?> opened) {}
