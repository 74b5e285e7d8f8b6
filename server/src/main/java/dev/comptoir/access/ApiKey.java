package dev.comptoir.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine's way into one store.
 *
 * @param prefix how its token begins, to tell keys apart; the token itself is shown once and not
 *     kept
 * @param createdBy name of the person
 * @param lastUsedAt exact to about a minute
 */
record ApiKey(
        UUID id,
        String name,
        String prefix,
        List<Permission> scopes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {}
