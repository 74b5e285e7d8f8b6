package dev.comptoir.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account in this installation. */
public record Person(
        UUID id,
        @Schema(format = "email") String email,
        String name,
        boolean platformAdmin,
        @Nullable Instant lastSignInAt,
        boolean disabled) {}
