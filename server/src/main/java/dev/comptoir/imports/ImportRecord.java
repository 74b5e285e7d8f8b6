package dev.comptoir.imports;

import dev.comptoir.platform.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a record of a file.
 *
 * @param line of its first row
 * @param key by which the file names it, such as an order number; may be empty
 * @param subject id of the record in the store
 * @param rows of a rejected record, with what is wrong
 */
record ImportRecord(
        int round,
        int line,
        Verdict.Outcome outcome,
        String key,
        @Nullable UUID subject,
        List<Row> rows) {

    /**
     * @param cells as the file has them, in the order of its columns
     */
    @io.swagger.v3.oas.annotations.media.Schema(name = "RejectedRow")
    record Row(int line, List<String> cells, List<ImportView.Reason> reasons) {}
}
