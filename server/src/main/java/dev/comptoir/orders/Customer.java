package dev.comptoir.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who buys.
 *
 * @param source the shop that first named them
 * @param erasedAt when the person was forgotten at their wish; then only the id is left
 */
record Customer(
        UUID id,
        String source,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant erasedAt) {}
