package dev.comptoir.integrations;

import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.integrations.log.HourOfCalls;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store's connection to a provider.
 *
 * @param provider the connector's code, such as {@code ups}
 * @param version to be sent with a change
 * @param hours the calls of the last 24 hours; hours without calls are left out
 */
@Schema(name = "Integration")
record IntegrationView(
        UUID id,
        String type,
        String provider,
        String providerName,
        String label,
        Environment environment,
        boolean active,
        boolean isDefault,
        HealthView health,
        Instant createdAt,
        Instant updatedAt,
        int version,
        List<HourOfCalls> hours) {

    /**
     * @param since when it came into this state
     * @param fault what explains a state other than healthy
     */
    @Schema(name = "Health")
    record HealthView(
            HealthState state,
            Instant since,
            @Nullable Instant lastTestAt,
            @Nullable Instant lastSuccessAt,
            @Nullable FaultView fault) {}

    /**
     * @param code the provider's own code
     * @param message the provider's own words
     */
    @Schema(name = "IntegrationFault")
    record FaultView(
            FaultKind kind,
            @Nullable String code,
            @Nullable String message,
            String meaning,
            String remedy,
            Instant at) {}
}
