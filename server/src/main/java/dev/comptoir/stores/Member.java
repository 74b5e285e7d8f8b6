package dev.comptoir.stores;

import dev.comptoir.access.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a store's team. */
record Member(
        UUID personId,
        String email,
        String name,
        Role role,
        Instant joinedAt,
        @Nullable Instant lastSignInAt) {}
