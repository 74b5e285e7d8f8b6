package dev.comptoir.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did in a store.
 *
 * @param action stable name, such as {@code member.invited}
 * @param text the same in the viewer's language
 * @param changed names of the fields that changed
 */
record AuditEntry(
        UUID id,
        Instant at,
        ActorView actor,
        String action,
        String text,
        @Nullable Target target,
        List<String> changed,
        String correlationId,
        @Nullable String ip) {

    @Schema(name = "AuditTarget")
    record Target(String type, UUID id, @Nullable String label) {}
}
