package dev.comptoir.shipping.batches;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.csv.TableFile;
import dev.comptoir.platform.web.FileBody;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.UploadedFile;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.shipments.CreateShipment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of what is to be shipped together. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/shipping-batches")
final class BatchFileController {

    private final BatchFiles files;
    private final Texts texts;

    BatchFileController(BatchFiles files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    /**
     * What is wrong with a row.
     *
     * @param line of the file, from 1
     * @param column its heading; absent for the row as a whole
     */
    @Schema(name = "BatchFileProblem")
    record RowProblem(int line, @Nullable String column, String code, String message) {}

    /**
     * What a file says.
     *
     * @param rows below the headings
     * @param shipments of the rows that nothing is wrong with, for {@code createBatch}
     */
    @Schema(name = "BatchFile")
    record Read(int rows, List<CreateShipment> shipments, List<RowProblem> problems) {}

    @Operation(
            description =
                    """
                    Reads shipments from a CSV or XLSX file, told by its content: a heading row, then a row for each, up to 1,000. A
                    row is of an order, by its number, or has an address and a reference of its own; it names its weight and its size
                    or one of the store's boxes. Nothing is stored: the answer has the shipments for `createBatch`, and every problem
                    by row and column.\
                    """)
    @FileBody
    @PostMapping("/file")
    @Requires(Permission.SHIPMENTS_WRITE)
    Read previewBatchFile(
            @PathVariable StoreId storeId, @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        try (var file = UploadedFile.of(request)) {
            var reading = files.read(file.path());
            return new Read(
                    reading.rows(),
                    reading.shipments(),
                    reading.problems().stream().map(this::word).toList());
        }
    }

    /** A file with the headings that `previewBatchFile` knows, and nothing below. */
    @GetMapping(value = "/file-template", produces = MediaType.ALL_VALUE)
    @Requires(Permission.SHIPMENTS_READ)
    void exportBatchFileTemplate(
            @PathVariable StoreId storeId,
            @RequestParam TableFile format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        try (var table = format.open(response, "shipments")) {
            table.row(Arrays.stream(BatchColumn.values()).map(BatchColumn::heading).toList());
        }
    }

    private RowProblem word(BatchFileProblem problem) {
        var message =
                texts.find("field." + problem.code(), problem.params(), ViewerLocale.current())
                        .or(() ->
                                texts.find(
                                        "problem." + problem.code() + ".detail",
                                        problem.params(),
                                        ViewerLocale.current()))
                        .orElse(problem.code());
        return new RowProblem(problem.line(), problem.column(), problem.code(), message);
    }
}
