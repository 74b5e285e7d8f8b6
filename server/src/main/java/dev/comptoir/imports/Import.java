package dev.comptoir.imports;

import dev.comptoir.access.ActorRef;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that a store takes over from a file, and from files of corrected rows.
 *
 * @param round the current one, from 1
 * @param run of the work that runs or ran last
 * @param failure why it failed
 */
record Import(
        UUID id,
        String kind,
        ImportStatus status,
        int round,
        @Nullable UUID run,
        @Nullable Failure failure,
        Instant createdAt,
        ActorRef createdBy,
        Instant changedAt,
        int version) {

    /** A problem as it is kept: worded for whoever looks. */
    record Failure(String code, Map<String, Object> params) {
        Failure {
            params = Map.copyOf(params);
        }
    }

    /** Whether it is this work's to do: not stopped, and not given to another meanwhile. */
    boolean runs(UUID work) {
        return status == ImportStatus.RUNNING && work.equals(run);
    }

    static Import ready(UUID id, String kind, ActorRef by, Instant now) {
        return new Import(id, kind, ImportStatus.READY, 1, null, null, now, by, now, 1);
    }
}
