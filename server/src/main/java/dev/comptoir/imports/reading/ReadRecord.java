package dev.comptoir.imports.reading;

import dev.comptoir.imports.sheet.SheetRow;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record as far as the file goes.
 *
 * @param key empty when it has none
 * @param value for the kind to store; null when a row has a problem
 */
public record ReadRecord<R>(String key, List<Row> rows, @Nullable R value) {

    /** A row and what is wrong with it. */
    public record Row(SheetRow row, List<FieldProblem> problems) {}

    public ReadRecord {
        rows = List.copyOf(rows);
    }

    /** The line of its first row, which names the record within the file. */
    public int line() {
        return rows.getFirst().row().line();
    }
}
