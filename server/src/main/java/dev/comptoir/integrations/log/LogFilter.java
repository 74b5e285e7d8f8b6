package dev.comptoir.integrations.log;

import dev.comptoir.platform.errors.FaultKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; what is null does not restrict.
 *
 * @param about something of the store's that the entries concern, such as a shipment
 * @param search part of what an entry says of itself, whatever its case
 * @param from first instant
 * @param to first instant not any more
 */
public record LogFilter(
        @Nullable UUID integration,
        @Nullable UUID about,
        @Nullable LogKind kind,
        @Nullable LogOutcome outcome,
        @Nullable FaultKind fault,
        @Nullable String correlationId,
        @Nullable String search,
        @Nullable Instant from,
        @Nullable Instant to) {}
