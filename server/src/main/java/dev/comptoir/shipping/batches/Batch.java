package dev.comptoir.shipping.batches;

import dev.comptoir.access.ActorRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Orders that are shipped together.
 *
 * @param run of the work that runs or ran last
 * @param startedAt when somebody first had it bought
 */
record Batch(
        UUID id,
        BatchStatus status,
        @Nullable UUID run,
        BatchTerms terms,
        Instant createdAt,
        ActorRef createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Whether it is this work's to do: not stopped, and not given to another meanwhile. */
    boolean runs(BatchStatus stage, UUID work) {
        return status == stage && work.equals(run);
    }
}
