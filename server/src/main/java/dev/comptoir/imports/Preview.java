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
 * Rows of a file as they are understood.
 *
 * @param rows of the first whole records, at most a few dozen
 * @param faults rows of the first records that cannot be taken as they are
 */
record Preview(List<Row> rows, List<Row> faults) {

    /** Enough to see whether the columns are right. */
    private static final int RECORDS = 20;

    private static final int MOST_ROWS = 60;

    /** Enough to see what is wrong with a file; all of them come with the rejects. */
    private static final int MOST_FAULTS = 200;

    private static final int LONGEST_CELL = 200;
    private static final int BLOCK = 1000;

    Preview {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /**
     * @param sound whether the record that the row belongs to can be taken
     * @param cells as the file has them
     * @param values by column of the kind, numbers with a point and dates by ISO 8601
     */
    record Row(
            int line,
            boolean sound,
            List<String> cells,
            Map<String, String> values,
            List<FieldProblem> problems) {
        Row {
            cells = List.copyOf(cells);
            values = Map.copyOf(values);
            problems = List.copyOf(problems);
        }
    }

    /** A preview, and how many records cannot be taken as far as the file itself tells. */
    record Found(Preview preview, int unsound) {}

    /**
     * @param complete whether the file has all columns that are needed; without them no record is
     *     judged
     */
    static Found of(ImportKind<?> kind, ReadFile<?> file, boolean complete) {
        var rows = new ArrayList<Row>();
        for (var record : file.records(0, Math.min(RECORDS, file.records()))) {
            add(rows, MOST_ROWS, record, kind, file.layout());
        }
        var faults = new ArrayList<Row>();
        int unsound = 0;
        for (int from = 0; complete && from < file.records(); from += BLOCK) {
            for (ReadRecord<?> record :
                    file.records(from, Math.min(from + BLOCK, file.records()))) {
                if (record.value() == null) {
                    unsound++;
                    add(faults, MOST_FAULTS, record, kind, file.layout());
                }
            }
        }
        return new Found(new Preview(rows, faults), unsound);
    }

    private static void add(
            List<Row> rows,
            int most,
            ReadRecord<?> record,
            ImportKind<?> kind,
            ReadFile.Layout layout) {
        for (var row : record.rows()) {
            if (rows.size() < most) {
                rows.add(row(kind, layout, record, row));
            }
        }
    }

    private static Row row(
            ImportKind<?> kind, ReadFile.Layout layout, ReadRecord<?> record, ReadRecord.Row row) {
        var values = Values.of(kind.columns(), layout, row.row());
        values.replaceAll((column, value) -> abbreviated(value));
        return new Row(
                row.row().line(),
                record.value() != null,
                row.row().cells().stream().map(cell -> abbreviated(cell.shown())).toList(),
                values,
                row.problems());
    }

    private static String abbreviated(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…";
    }
}
