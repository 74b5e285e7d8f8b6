package dev.comptoir.imports.sheet;

import dev.comptoir.imports.sheet.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook, read as a stream. */
final class XlsxSheet implements Sheet {

    private final ReadableWorkbook workbook;
    private final SheetFormat format;
    private final XlsxCells cells;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<Notice> notices = new ArrayList<>();

    private XlsxSheet(ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        this.cells = new XlsxCells();
        var visible =
                workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .toList();
        if (visible.isEmpty()) {
            throw new UnreadableFileException(Reason.NO_ROWS);
        }
        var sheet = visible.getFirst();
        if (visible.size() > 1) {
            notices.add(
                    new Notice(
                            "other-sheets",
                            Map.of("sheet", sheet.getName(), "others", visible.size() - 1)));
        }
        this.format = SheetFormat.xlsx(sheet.getName());
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    static XlsxSheet open(Path file) throws IOException {
        XlsxArchive.check(file);
        try {
            var options = new ReadingOptions(true, true);
            return new XlsxSheet(new ReadableWorkbook(file.toFile(), options));
        } catch (UnreadableFileException e) {
            throw e;
        } catch (RuntimeException | IOException broken) {
            // the library says so in many ways, unchecked ones too; to people it is one
            throw broken(broken);
        }
    }

    @Override
    public SheetFormat format() {
        return format;
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            while (rows.hasNext()) {
                var row = row(rows.next());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (UnreadableFileException e) {
            throw e;
        } catch (RuntimeException broken) {
            // as above: rows are read late, so a broken file may only show here
            throw broken(broken);
        }
    }

    @Override
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }

    private SheetRow row(Row row) {
        if (row.getCellCount() > MOST_COLUMNS) {
            throw new UnreadableFileException(
                    Reason.TOO_MANY_COLUMNS, Map.of("max", MOST_COLUMNS, "line", row.getRowNum()));
        }
        return new SheetRow(row.getRowNum(), row.stream().map(cells::cell).toList());
    }

    /** The library throws whatever its parsers throw; the file is at fault in all cases. */
    private static UnreadableFileException broken(Exception cause) {
        var broken = new UnreadableFileException(Reason.BROKEN_WORKBOOK);
        broken.initCause(cause);
        return broken;
    }
}
