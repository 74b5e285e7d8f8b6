package dev.comptoir.stores;

import dev.comptoir.access.Role;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to join a store and has not answered.
 *
 * @param invitedBy name of the person
 * @param url link to hand over; only in the answer to inviting, since nothing of it is kept
 */
record Invitation(
        UUID id,
        String email,
        Role role,
        Instant createdAt,
        Instant expiresAt,
        String invitedBy,
        @Nullable URI url) {}
