package dev.comptoir.platform.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a workbook of one sheet. Every cell is text, which spreadsheet programs never
 * run as a formula and whose leading zeros they keep.
 */
final class XlsxExport implements TableExport {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What a sheet holds at most, by the format. */
    private static final int LONGEST = 1_048_576;

    private static final int HELD = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    XlsxExport(OutputStream out, String name) {
        workbook = new Workbook(out, "Comptoir", "1.0");
        sheet = workbook.newWorksheet(name);
    }

    /**
     * @throws IllegalStateException when the sheet is full: nothing is left out silently
     */
    @Override
    public void row(List<? extends @Nullable String> cells) {
        if (rows == LONGEST) {
            throw new IllegalStateException("a sheet has no more than " + LONGEST + " rows");
        }
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell != null) {
                sheet.inlineString(rows, column, cell);
            }
        }
        rows++;
        if (rows % HELD == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
