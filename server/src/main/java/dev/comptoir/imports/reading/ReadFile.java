package dev.comptoir.imports.reading;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.imports.sheet.Notice;
import dev.comptoir.imports.sheet.SheetFormat;
import dev.comptoir.imports.spi.ImportedRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that was read once, whose records can be had from any place on. */
public final class ReadFile<R> implements Closeable {

    private final FileReading<R> reading;
    private final Layout layout;
    private final RowFile rows;
    private final RecordIndex index;

    /**
     * What was found out about a file.
     *
     * @param headings of its columns
     */
    public record Layout(
            SheetFormat format,
            List<String> headings,
            Mapping mapping,
            Conventions conventions,
            List<Notice> notices) {

        public Layout {
            headings = List.copyOf(headings);
            notices = List.copyOf(notices);
        }
    }

    ReadFile(FileReading<R> reading, Layout layout, RowFile rows, RecordIndex index) {
        this.reading = reading;
        this.layout = layout;
        this.rows = rows;
        this.index = index;
    }

    public Layout layout() {
        return layout;
    }

    /** Rows below the headings. */
    public int rows() {
        return rows.size();
    }

    public int records() {
        return index.size();
    }

    /** The records from one place up to another. */
    public List<ReadRecord<R>> records(int from, int to) {
        var records = new ArrayList<ReadRecord<R>>(to - from);
        for (int record = from; record < to; record++) {
            records.add(record(record));
        }
        return records;
    }

    private ReadRecord<R> record(int record) {
        var readers =
                Arrays.stream(index.rows(record))
                        .mapToObj(row ->
                                new RowReader(
                                        rows.get(row), layout.mapping(), layout.conventions()))
                        .toList();
        readers.forEach(this::checkWidth);
        var key = RecordKey.of(reading.kind(), layout.mapping(), readers.getFirst().row());
        var repeated = index.repeats(record);
        if (repeated != null) {
            var params = Map.<String, Object>of("line", rows.get(repeated).line());
            readers.getFirst()
                    .reject(key.map(RecordKey::column).orElse(""), "import.twice-in-file", params);
        }
        var value = reading.kind().read(new ImportedRecord(List.copyOf(readers)), reading.store());
        return finished(key.map(RecordKey::value).orElse(""), readers, value);
    }

    private ReadRecord<R> finished(String key, List<RowReader> readers, @Nullable R value) {
        var sound = readers.stream().allMatch(reader -> reader.problems().isEmpty());
        return new ReadRecord<>(
                key,
                readers.stream()
                        .map(reader -> new ReadRecord.Row(reader.row(), reader.problems()))
                        .toList(),
                sound ? value : null);
    }

    /** A separator inside of a cell without quotes moves all that follows one place on. */
    private void checkWidth(RowReader reader) {
        int width = layout.headings().size();
        var cells = reader.row().cells();
        var beyond =
                cells.size() > width
                        && !cells.subList(width, cells.size()).stream()
                                .allMatch(cell -> cell.isEmpty());
        if (beyond) {
            var params = Map.<String, Object>of("cells", cells.size(), "columns", width);
            reader.reject("", "import.too-many-cells", params);
        }
        if (Cell.CUT_ROW.equals(reader.row().cell(0))) {
            reader.reject("", Cell.CUT_ROW.text());
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
