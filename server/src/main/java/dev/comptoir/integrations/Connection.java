package dev.comptoir.integrations;

import dev.comptoir.integrations.health.Health;
import dev.comptoir.integrations.log.LogSubject;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.StoreId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A store's connection to a provider, as it is kept.
 *
 * @param settings what may be shown; secrets are elsewhere
 * @param credentialsVersion grows when a secret is replaced
 */
record Connection(
        UUID id,
        StoreId store,
        String type,
        Environment environment,
        String label,
        Map<String, Object> settings,
        boolean active,
        boolean isDefault,
        int version,
        int credentialsVersion,
        Health health,
        Instant createdAt,
        Instant updatedAt) {

    Connection {
        settings = Map.copyOf(settings);
    }

    LogSubject logSubject() {
        return new LogSubject(store, id, type, label, environment);
    }
}
