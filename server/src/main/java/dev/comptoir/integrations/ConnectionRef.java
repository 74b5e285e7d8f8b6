package dev.comptoir.integrations;

import dev.comptoir.platform.Environment;
import java.util.UUID;

/**
 * A store's connection, as other modules name it.
 *
 * @param type the provider's type, such as {@code shipping_ups}
 * @param code the connector's short name, such as {@code ups}
 * @param isDefault whether it is the one to use when several of its type would do
 * @param version another one after each change of its settings
 */
public record ConnectionRef(
        UUID id,
        String type,
        String code,
        String providerName,
        String label,
        Environment environment,
        boolean isDefault,
        int version) {}
