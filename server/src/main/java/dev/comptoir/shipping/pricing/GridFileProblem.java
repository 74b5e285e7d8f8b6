package dev.comptoir.shipping.pricing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row of a price list's file.
 *
 * @param line of the file, from 1
 * @param column heading of the cell, as the file has it; ours where the file lacks it; null for the
 *     row as a whole
 * @param code names the text {@code field.grid.<code>}
 */
record GridFileProblem(int line, @Nullable String column, String code, Map<String, Object> params) {

    GridFileProblem {
        params = Map.copyOf(params);
    }
}
