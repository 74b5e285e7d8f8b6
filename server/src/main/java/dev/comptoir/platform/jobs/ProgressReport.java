package dev.comptoir.platform.jobs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a long piece of work has come.
 *
 * @param work name of its {@link JobHandler}
 * @param done how many of its items are dealt with, whatever came of them
 * @param total how many there are; absent while nobody knows
 * @param percent of the total, rounded down; absent like it
 * @param current what it is at, such as the name of a table or a sheet; never personal data
 * @param cancelAsked whether it was asked to stop, and has not done so yet
 * @param endedAt when it was finished, cancelled or given up
 */
@Schema(name = "Progress")
public record ProgressReport(
        UUID id,
        String work,
        ProgressState state,
        long done,
        @Nullable Long total,
        @Nullable Integer percent,
        @Nullable String current,
        boolean cancelAsked,
        Instant startedAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {}
