package dev.comptoir.integrations.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null does not restrict.
 *
 * @param from first instant
 * @param to first instant not any more
 */
public record LogFilter(
        @Nullable UUID integration,
        @Nullable LogKind kind,
        @Nullable LogOutcome outcome,
        @Nullable String correlationId,
        @Nullable Instant from,
        @Nullable Instant to) {}
