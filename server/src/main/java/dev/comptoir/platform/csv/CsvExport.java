package dev.comptoir.platform.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV that spreadsheet programs open without asking: UTF-8 with a byte order
 * mark, RFC 4180 quotes, and no cell that would run as a formula.
 */
public final class CsvExport implements TableExport {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter writer;

    /**
     * @param separator comma or, where the comma is the decimal sign, semicolon
     */
    public CsvExport(OutputStream out, char separator) {
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writer =
                CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<? extends @Nullable String> cells) {
        writer.writeRecord(
                cells.stream()
                        .map(cell -> cell == null ? "" : SafeCells.neutralise(cell))
                        .toList());
    }

    /** Writes what is left and closes the stream. */
    @Override
    public void close() throws IOException {
        writer.close();
    }
}
