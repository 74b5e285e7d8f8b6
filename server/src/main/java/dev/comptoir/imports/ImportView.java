package dev.comptoir.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.imports.sheet.SheetFormat;
import dev.comptoir.imports.spi.ImportColumn;
import dev.comptoir.platform.jobs.ProgressReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as people and machines see it.
 *
 * @param kind id of the kind, such as {@code orders}
 * @param round the current one, from 1; each file of corrected rows makes another
 * @param version to send along with a correction
 * @param columns all columns of the kind
 * @param headings of the file's columns, in their order
 * @param conventions how the file's numbers and dates are understood, found or chosen
 * @param missing required columns that the file does not seem to have
 * @param preview the first rows as they are understood; only while the import waits
 * @param faults the first rows of records that cannot be taken as they are; only while the import
 *     waits
 * @param progress of the run; absent before the first
 * @param sameFile an earlier import of a file with the same content
 * @param failure why it failed
 * @param rounds all of them, the first file's first
 */
@Schema(name = "Import")
public record ImportView(
        UUID id,
        String kind,
        ImportStatus status,
        int round,
        int version,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        FileView file,
        List<ColumnView> columns,
        List<String> headings,
        Conventions conventions,
        List<Message> notices,
        List<String> missing,
        Counts counts,
        List<PreviewRow> preview,
        List<PreviewRow> faults,
        @Nullable ProgressReport progress,
        @Nullable SameFile sameFile,
        @Nullable Failure failure,
        List<RoundView> rounds) {

    /**
     * @param bytes its size
     */
    @Schema(name = "ImportFile")
    public record FileView(
            @Nullable String name, long bytes, Instant receivedAt, SheetFormat format) {}

    /**
     * A column of the kind.
     *
     * @param place of the file's column that it is read from, from 0; absent when there is none
     */
    @Schema(name = "ImportColumn")
    public record ColumnView(
            String id,
            String label,
            ImportColumn.Type type,
            boolean required,
            @Nullable Integer place) {}

    /** Something to know, in the viewer's language. */
    @Schema(name = "ImportMessage")
    public record Message(String code, Map<String, Object> params, String message) {}

    /**
     * What is wrong with a cell or, without a column, with a row.
     *
     * @param column of the kind
     */
    @Schema(name = "ImportReason")
    public record Reason(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String column,
            String code,
            String message) {}

    /**
     * @param rows of the file, below the headings
     * @param records that the rows make
     * @param unsound records of the file that cannot be taken as they are
     * @param done records dealt with, the rejected ones too
     */
    @Schema(name = "ImportCounts")
    public record Counts(
            int rows,
            int records,
            int unsound,
            int done,
            int created,
            int updated,
            int unchanged,
            int rejected) {}

    /**
     * @param sound whether the record that the row belongs to can be taken
     * @param cells as the file has them, in the order of its columns
     * @param values by column, numbers with a point and dates by ISO 8601
     */
    @Schema(name = "ImportPreviewRow")
    public record PreviewRow(
            int line,
            boolean sound,
            List<String> cells,
            Map<String, String> values,
            List<Reason> reasons) {}

    /** An earlier import of the same content. */
    @Schema(name = "SameFile")
    public record SameFile(UUID importId, @Nullable String name, Instant receivedAt) {}

    /** A problem that ended the run. */
    @Schema(name = "ImportFailure")
    public record Failure(String code, String title, String detail, @Nullable String remedy) {}

    /** A file of the import and what came of it. */
    @Schema(name = "ImportRound")
    public record RoundView(
            int number,
            FileView file,
            Counts counts,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}
}
