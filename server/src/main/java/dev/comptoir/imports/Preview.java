package dev.comptoir.imports;

import dev.comptoir.imports.reading.ReadFile;
import dev.comptoir.imports.reading.ReadRecord;
import dev.comptoir.imports.reading.Values;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a file as they are understood.
 *
 * @param rows of whole records, at most a few dozen
 */
record Preview(List<Row> rows) {

    /** Enough to see whether the columns are right. */
    private static final int RECORDS = 20;

    private static final int MOST_ROWS = 60;
    private static final int BLOCK = 1000;

    Preview {
        rows = List.copyOf(rows);
    }

    /**
     * @param values by column of the kind, numbers with a point and dates by ISO 8601
     */
    record Row(int line, Map<String, String> values, List<FieldProblem> problems) {
        Row {
            values = Map.copyOf(values);
            problems = List.copyOf(problems);
        }
    }

    static Preview of(ImportKind<?> kind, ReadFile<?> file) {
        var rows = new ArrayList<Row>();
        for (var record : file.records(0, Math.min(RECORDS, file.records()))) {
            for (var row : record.rows()) {
                if (rows.size() < MOST_ROWS) {
                    rows.add(
                            new Row(
                                    row.row().line(),
                                    Values.of(kind.columns(), file.layout(), row.row()),
                                    row.problems()));
                }
            }
        }
        return new Preview(rows);
    }

    /** How many records of a file cannot be taken, as far as the file itself tells. */
    static int unsound(ReadFile<?> file) {
        int unsound = 0;
        for (int from = 0; from < file.records(); from += BLOCK) {
            for (ReadRecord<?> record :
                    file.records(from, Math.min(from + BLOCK, file.records()))) {
                if (record.value() == null) {
                    unsound++;
                }
            }
        }
        return unsound;
    }
}
