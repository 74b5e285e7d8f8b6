package dev.comptoir.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import in a list.
 *
 * @param fileName of its first file; later ones hold rows of it, mended
 * @param counts of all its files: rows and records are those of the first, and rejected is what
 *     remains so
 */
record ImportSummary(
        UUID id,
        String kind,
        ImportStatus status,
        int round,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        @Nullable String fileName,
        ImportView.Counts counts) {}
