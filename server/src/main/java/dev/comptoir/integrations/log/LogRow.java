package dev.comptoir.integrations.log;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is listed. */
public record LogRow(
        UUID id,
        Instant at,
        UUID integration,
        String label,
        String type,
        LogKind kind,
        String operation,
        LogOutcome outcome,
        Environment environment,
        ActorRef actor,
        String correlationId,
        @Nullable String method,
        @Nullable String url,
        @Nullable Integer status,
        @Nullable Integer attempt,
        @Nullable Integer durationMillis,
        @Nullable FaultKind fault,
        @Nullable String providerCode,
        @Nullable String message) {}
