package dev.comptoir.shipping.batches;

import dev.comptoir.access.ActorView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch in a list. */
record BatchSummary(
        UUID id,
        BatchStatus status,
        BatchCounts counts,
        Instant createdAt,
        ActorView createdBy,
        @Nullable Instant endedAt) {}
