package dev.comptoir.stores;

import dev.comptoir.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store: where things are sold from, and who sees what.
 *
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param timeZone IANA name, such as {@code Europe/Paris}
 * @param language of its documents: {@code en} or {@code fr}
 * @param shipFrom where its parcels start; absent until somebody told
 * @param version to be sent back with changes, so that nobody overwrites another's
 * @param role of the person who asks
 */
public record Store(
        UUID id,
        String name,
        String country,
        String currency,
        String timeZone,
        String language,
        @Nullable ShipFrom shipFrom,
        Instant createdAt,
        int version,
        @Nullable Role role) {}
