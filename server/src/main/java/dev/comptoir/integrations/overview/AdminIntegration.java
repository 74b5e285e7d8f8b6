package dev.comptoir.integrations.overview;

import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.platform.Environment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store's connection, as whoever runs the installation sees it; neither settings nor secrets.
 *
 * @param healthSince when the health became what it is
 * @param usage of the days asked for
 */
record AdminIntegration(
        UUID id,
        UUID storeId,
        @Nullable String storeName,
        String type,
        String providerName,
        String label,
        Environment environment,
        boolean active,
        HealthState health,
        Instant healthSince,
        @Nullable Instant lastSuccessAt,
        UsageSum usage) {}
