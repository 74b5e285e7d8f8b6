package dev.comptoir.shipping.batches;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row of a file of shipments.
 *
 * @param line of the file, from 1
 * @param column heading of the cell; null for the row as a whole
 * @param code names the text {@code field.<code>}
 */
record BatchFileProblem(
        int line, @Nullable String column, String code, Map<String, Object> params) {

    BatchFileProblem {
        params = Map.copyOf(params);
    }
}
