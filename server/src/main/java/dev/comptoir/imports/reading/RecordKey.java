package dev.comptoir.imports.reading;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.SheetRow;
import dev.comptoir.imports.spi.ImportKind;
import java.util.Optional;

/**
 * What identifies a record within its file.
 *
 * @param column that gives it
 */
record RecordKey(String column, String value) {

    static Optional<RecordKey> of(ImportKind<?> kind, Mapping mapping, SheetRow row) {
        return kind.keys().stream()
                .filter(mapping::has)
                .map(column -> new RecordKey(column, value(row.cell(mapping.place(column)))))
                .filter(key -> !key.value.isEmpty())
                .findFirst();
    }

    /** The same value in another column is another key. */
    String unique() {
        return column + ':' + value;
    }

    private static String value(Cell cell) {
        return cell.kind() == Cell.Kind.BROKEN ? "" : cell.text();
    }
}
