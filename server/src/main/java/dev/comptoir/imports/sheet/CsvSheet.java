package dev.comptoir.imports.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.comptoir.platform.csv.SafeCells;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text file. Line ends may be mixed; a quotation mark inside of a cell that does not begin with
 * one is a character like any other, as spreadsheet programs have it.
 */
final class CsvSheet implements Sheet {

    private static final int LONGEST_CELL = 1 << 20;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final SheetFormat format;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final boolean endsWithNewline;
    private final List<Notice> notices = new ArrayList<>();
    private @Nullable CsvRecord waiting;
    private int firstWidth = -1;
    private int lastLine;

    private CsvSheet(
            SheetFormat format, CsvReader<CsvRecord> reader, boolean declared, boolean whole) {
        this.format = format;
        this.reader = reader;
        this.endsWithNewline = whole;
        if (declared) {
            reader.skipLines(1);
        }
        this.records = reader.iterator();
        this.waiting = read();
    }

    static CsvSheet open(Path file) throws IOException {
        var encoding = CsvEncoding.of(file);
        var sample = sample(file, encoding);
        var declared = CsvSeparator.declared(sample);
        char separator = declared == null ? CsvSeparator.detect(sample) : declared;
        var reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .commentStrategy(CommentStrategy.NONE)
                        .skipEmptyLines(true)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(encoding.open(file));
        return new CsvSheet(
                SheetFormat.csv(encoding, separator),
                reader,
                declared != null,
                endsWithNewline(file));
    }

    @Override
    public SheetFormat format() {
        return format;
    }

    @Override
    public @Nullable SheetRow next() {
        for (var record = waiting; record != null; record = waiting) {
            waiting = read();
            var row = row(record);
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    @Override
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /**
     * One record ahead, to know the last one. A quotation mark that is never closed swallows the
     * rest of the file: what stands before it is still good.
     */
    private @Nullable CsvRecord read() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException e) {
            notices.add(new Notice("unclosed-quote", Map.of("line", line(e))));
            return null;
        }
    }

    private SheetRow row(CsvRecord record) {
        lastLine = (int) record.getStartingLineNumber();
        if (record.getFieldCount() > MOST_COLUMNS) {
            throw new UnreadableFileException(
                    UnreadableFileException.Reason.TOO_MANY_COLUMNS,
                    Map.of("max", MOST_COLUMNS, "line", lastLine));
        }
        if (firstWidth < 0) {
            firstWidth = record.getFieldCount();
        }
        if (waiting == null && !endsWithNewline && record.getFieldCount() < firstWidth) {
            notices.add(new Notice("cut-row", Map.of("line", lastLine)));
            return new SheetRow(lastLine, List.of(Cell.CUT_ROW));
        }
        return new SheetRow(
                lastLine,
                record.getFields().stream()
                        .map(field -> Cell.text(SafeCells.restore(field)))
                        .toList());
    }

    private int line(CsvParseException trouble) {
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            var found = LINE.matcher(String.valueOf(each.getMessage()));
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        }
        return lastLine + 1;
    }

    private static String sample(Path file, CsvEncoding encoding) throws IOException {
        try (Reader in = encoding.open(file)) {
            var characters = new char[CsvSeparator.SAMPLE];
            int length = 0;
            for (int read = 0;
                    read >= 0 && length < characters.length;
                    length += Math.max(read, 0)) {
                read = in.read(characters, length, characters.length - length);
            }
            return new String(characters, 0, length);
        }
    }

    private static boolean endsWithNewline(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var tail = ByteBuffer.allocate((int) Math.min(2, channel.size()));
            channel.read(tail, channel.size() - tail.capacity());
            tail.flip();
            while (tail.hasRemaining()) {
                int end = tail.get();
                if (end == '\n' || end == '\r') {
                    return true;
                }
            }
            return false;
        }
    }
}
