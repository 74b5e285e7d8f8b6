package dev.comptoir.shipping.handover;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.shipping.spi.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A manifest as it is kept.
 *
 * @param part of a day that takes several manifests: which one it is, from 1
 * @param sentAt when the carrier was asked; null as long as it was not
 * @param number the carrier's number of it
 * @param reasons why the carrier does not take it
 * @param fault the last trouble on the way to it
 */
record Manifest(
        UUID id,
        int part,
        int parts,
        Via via,
        LocalDate day,
        ManifestState state,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt,
        @Nullable String number,
        List<Listed> listed,
        List<ManifestDocument> documents,
        List<Reason> reasons,
        @Nullable KeptFault fault,
        ActorRef createdBy,
        Instant createdAt,
        Instant updatedAt) {

    Manifest {
        listed = List.copyOf(listed);
        documents = List.copyOf(documents);
        reasons = List.copyOf(reasons);
    }

    /**
     * A shipment on it.
     *
     * @param leftOut why the carrier did not take it into it
     */
    record Listed(UUID shipment, @Nullable Reason leftOut) {}

    List<UUID> shipments() {
        return listed.stream().map(Listed::shipment).toList();
    }

    /** How people know it before and after the carrier gave it a number. */
    String name() {
        return number == null ? id.toString() : number;
    }
}
