package dev.comptoir.platform.jobs;

import dev.comptoir.platform.StoreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work, as whoever runs the installation sees it.
 *
 * @param id names it in this list
 * @param job name of its handler, such as {@code integrations.daily-test}
 * @param instance which piece of work it is among those of its job and store
 * @param storeId the store that it belongs to; absent for work of the installation
 * @param recurring whether it comes back by itself
 * @param at when it runs next; of running work, when it was due; of failed work, when it was given
 *     up
 * @param attempts how often it failed in a row
 * @param lastSuccessAt of recurring work
 * @param cause why it failed at last, for failed work
 * @param node which node is at it
 * @param progress how far it has come, where it tells
 */
public record JobEntry(
        String id,
        String job,
        String instance,
        @Nullable StoreId storeId,
        JobState state,
        boolean recurring,
        Instant at,
        int attempts,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String cause,
        @Nullable String node,
        @Nullable ProgressReport progress) {}
