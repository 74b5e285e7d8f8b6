package dev.comptoir.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import in a list.
 *
 * @param fileName of its first file; later ones hold rows of it, mended
 * @param counts of its current file
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
