package dev.comptoir.integrations.spi;

/**
 * Marks an interface for something a provider can do, such as rating. Each is declared by the
 * domain module that uses it, carries {@link CapabilityName}, and is implemented by the connector
 * beans that really can. What a connector does not implement, the product does not offer.
 */
public interface Capability {}
