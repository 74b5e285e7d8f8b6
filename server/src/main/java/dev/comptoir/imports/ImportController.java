package dev.comptoir.imports;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.imports.VerdictRows.RecordFilter;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.csv.CsvExport;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports of all kinds; each kind's own module receives the files. */
@RestController
@RequestMapping("/api/v1/stores/{storeId}/imports")
class ImportController {

    private final Imports imports;
    private final ImportViews views;
    private final RejectsFile rejects;

    ImportController(Imports imports, ImportViews views, RejectsFile rejects) {
        this.imports = imports;
        this.views = views;
        this.rejects = rejects;
    }

    /**
     * How a waiting file is to be read instead; what is absent stays.
     *
     * @param mapping place of the file's column, from 0, by column of the kind; null or absent for
     *     one that the file does not have
     * @param version of the import that is corrected
     */
    record UpdateImport(
            @Nullable @Size(max = 200) Map<String, @Nullable Integer> mapping,
            @Nullable Conventions conventions,
            @NotNull Integer version) {}

    /**
     * Rejected rows with other cells.
     *
     * @param round that they were rejected in, which has to be the current one
     */
    record RetryRejectedRows(
            @NotNull Integer round, @NotEmpty @Size(max = 1000) List<@Valid MendedRow> rows) {

        Imports.Mending mending() {
            return new Imports.Mending(
                    round,
                    rows.stream()
                            .collect(
                                    toMap(
                                            MendedRow::line,
                                            MendedRow::cells,
                                            (first, second) -> second)));
        }
    }

    /**
     * @param line where the row stands in the file
     * @param cells all of them, in the order of the file's columns
     */
    record MendedRow(
            @NotNull Integer line,
            @NotNull @Size(max = 500) List<@Size(max = 100_000) String> cells) {}

    /** The store's imports, newest first. */
    @GetMapping
    @Requires(Permission.IMPORTS_READ)
    Page<ImportSummary> listImports(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable ImportStatus status,
            @Parameter(description = "true: those that have rows left to correct and take")
                    @RequestParam
                    @Nullable Boolean withRejects,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return views.list(status, Boolean.TRUE.equals(withRejects), PageRequest.of(cursor, limit));
    }

    /** An import with its preview, its progress and what became of it. */
    @GetMapping("/{importId}")
    @Requires(Permission.IMPORTS_READ)
    ImportView getImport(@PathVariable StoreId storeId, @PathVariable UUID importId) {
        return views.view(importId);
    }

    /** Corrects how a waiting file is read, and reads it again. */
    @PatchMapping("/{importId}")
    @Requires(Permission.IMPORTS_WRITE)
    ImportView updateImport(
            @PathVariable StoreId storeId,
            @PathVariable UUID importId,
            @Valid @RequestBody UpdateImport body) {
        return imports.correct(
                importId,
                new Imports.Correction(body.mapping(), body.conventions(), body.version()));
    }

    /** Takes the records of a file that waits. */
    @PostMapping("/{importId}/start")
    @Requires(Permission.IMPORTS_WRITE)
    ImportView startImport(@PathVariable StoreId storeId, @PathVariable UUID importId) {
        return imports.start(importId);
    }

    @Operation(
            description =
                    """
                    Without a body: goes on where a cancelled or failed import stood. With one: takes corrected rows, such as
                    the corrected file of `exportImportRejects`, as another round of an import that is done.\
                    """,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping("/{importId}/resume")
    @Idempotent
    @Requires(Permission.IMPORTS_WRITE)
    ImportView resumeImport(
            @PathVariable StoreId storeId,
            @PathVariable UUID importId,
            @RequestParam @Nullable @Size(max = 255) String fileName,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var body = new PushbackInputStream(request.getInputStream());
        int first = body.read();
        if (first < 0) {
            return imports.resume(importId);
        }
        body.unread(first);
        return imports.resume(importId, new Imports.Upload(fileName, body));
    }

    @Operation(
            description =
                    """
                    Takes the rejected rows of the current file once more, some of them with other cells, as another round of an
                    import that is done. Rows that are not named are tried as they were.\
                    """)
    @PostMapping("/{importId}/rejects")
    @Idempotent
    @Requires(Permission.IMPORTS_WRITE)
    ImportView retryRejectedRows(
            @PathVariable StoreId storeId,
            @PathVariable UUID importId,
            @Valid @RequestBody RetryRejectedRows body) {
        return imports.mend(importId, body.mending());
    }

    /** Stops an import at its next step, or drops one that waits; what was taken stays. */
    @PostMapping("/{importId}/cancel")
    @Requires(Permission.IMPORTS_WRITE)
    ImportView cancelImport(@PathVariable StoreId storeId, @PathVariable UUID importId) {
        return imports.cancel(importId);
    }

    /** What became of each record, in the order of the files. */
    @GetMapping("/{importId}/records")
    @Requires(Permission.IMPORTS_READ)
    Page<ImportRecord> listImportRecords(
            @PathVariable StoreId storeId,
            @PathVariable UUID importId,
            @RequestParam @Nullable Integer round,
            @RequestParam Verdict.@Nullable Outcome outcome,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return views.records(
                importId, new RecordFilter(round, outcome), PageRequest.of(cursor, limit));
    }

    @Operation(
            description =
                    """
                    The rejected rows of the current file as CSV, each with its line and what is wrong with it: to correct and
                    to send to `resumeImport`. Cells that a spreadsheet program would run as formulas are disarmed.\
                    """)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @GetMapping("/{importId}/rejects")
    @Requires(Permission.IMPORTS_READ)
    void exportImportRejects(
            @PathVariable StoreId storeId,
            @PathVariable UUID importId,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var round = rejects.round(importId);
        response.setContentType(CsvExport.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"");
        rejects.write(round, response.getOutputStream());
    }
}
