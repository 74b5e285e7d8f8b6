package dev.comptoir.shipping.batches;

import dev.comptoir.access.ActorView;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.jobs.ProgressReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch with what has become of it.
 *
 * @param quoted what was quoted for all that is ready, by currency; without what goes with a
 *     carrier that was chosen without a price
 * @param charged what the carriers say that they charge for all that was bought, by currency;
 *     without those that do not say
 * @param progress of the work that runs or ran last
 * @param startedAt when somebody first had it bought
 */
@Schema(name = "Batch")
record BatchView(
        UUID id,
        BatchStatus status,
        BatchTerms terms,
        BatchCounts counts,
        List<Money> quoted,
        List<Money> charged,
        @Nullable ProgressReport progress,
        Instant createdAt,
        ActorView createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {}
