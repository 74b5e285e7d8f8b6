package dev.comptoir.imports.spi;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a file that make one record, in the order of the file; at least one, and exactly one
 * for kinds whose records take one row.
 */
public record ImportedRecord(List<ImportedRow> rows) {

    public ImportedRecord {
        rows = List.copyOf(rows);
    }

    public ImportedRow first() {
        return rows.getFirst();
    }

    /**
     * A value that belongs to the record as a whole, and that a file may repeat in each of its
     * rows: the first that is given. Rows that contradict it are rejected.
     */
    public Optional<String> shared(String column) {
        var given = rows.stream().filter(row -> row.given(column)).toList();
        if (given.isEmpty()) {
            return first().text(column);
        }
        var value = given.getFirst().text(column);
        given.stream()
                .skip(1)
                .filter(row -> !row.text(column).equals(value))
                .forEach(row -> row.reject(column, "import.differs-within-record"));
        return value;
    }

    /** The row to read a shared value from, whatever its type: the first that gives it. */
    public ImportedRow rowWith(String column) {
        shared(column);
        return rows.stream().filter(row -> row.given(column)).findFirst().orElse(first());
    }
}
