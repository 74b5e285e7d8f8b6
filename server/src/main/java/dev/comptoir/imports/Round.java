package dev.comptoir.imports;

import dev.comptoir.imports.reading.ReadFile;
import dev.comptoir.imports.sheet.Conventions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file of an import and how far it has come.
 *
 * @param decided conventions that somebody chose
 * @param preview the first records; gone when the file is
 * @param rows rows below the headings
 * @param unsound records that were found wanting when the file was read
 */
record Round(
        UUID importId,
        int number,
        FileFacts file,
        ReadFile.Layout layout,
        Conventions decided,
        @Nullable Preview preview,
        int rows,
        int records,
        int unsound,
        Counts counts,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /**
     * @param hash SHA-256, by which the same file is recognised
     */
    record FileFacts(@Nullable String name, long bytes, byte[] hash, Instant receivedAt) {}

    /**
     * @param position records that are dealt with
     */
    record Counts(int position, int created, int updated, int unchanged, int rejected) {
        static final Counts NONE = new Counts(0, 0, 0, 0, 0);
    }
}
