package dev.comptoir.imports.reading;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.SheetRow;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * The rows of a file on disk in a form from which any of them can be read: the rows of one order
 * may stand far apart, and the rows of a workbook can be read in one direction only. In memory is
 * where each row begins. The file has no name any more when it is read, so that nothing of it
 * outlives the process, however that ends.
 */
final class RowFile implements Closeable {

    private static final Cell.Kind[] KINDS = Cell.Kind.values();
    private static final int WINDOW = 1 << 18;

    private final RandomAccessFile file;
    private final long[] places;

    private byte[] window = new byte[WINDOW];
    private long windowStart;
    private int windowLength;

    private RowFile(Path path, long[] places) throws IOException {
        this.places = places;
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    /** Writes the rows as they come. */
    static final class Writer implements Closeable {

        private final Path path;
        private final DataOutputStream out;
        private long[] places = new long[1024];
        private int rows;
        private long written;

        Writer() throws IOException {
            path = Files.createTempFile("comptoir-import-", ".rows");
            out =
                    new DataOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(path), WINDOW));
        }

        void add(SheetRow row) throws IOException {
            if (rows == places.length) {
                places = Arrays.copyOf(places, 2 * rows);
            }
            places[rows++] = written;
            out.writeInt(row.line());
            out.writeShort(row.cells().size());
            written += Integer.BYTES + Short.BYTES;
            for (var cell : row.cells()) {
                var bytes = cell.text().getBytes(StandardCharsets.UTF_8);
                out.writeByte(cell.kind().ordinal());
                out.writeInt(bytes.length);
                out.write(bytes);
                written += Byte.BYTES + Integer.BYTES + bytes.length;
            }
        }

        RowFile finish() throws IOException {
            out.close();
            // one place more: where the last row ends
            var all = Arrays.copyOf(places, rows + 1);
            all[rows] = written;
            return new RowFile(path, all);
        }

        /** Takes the file's name away; whoever has it open reads on. */
        @Override
        public void close() throws IOException {
            out.close();
            Files.deleteIfExists(path);
        }
    }

    int size() {
        return places.length - 1;
    }

    SheetRow get(int row) {
        try {
            var bytes = bytes(places[row], (int) (places[row + 1] - places[row]));
            int line = bytes.getInt();
            int count = bytes.getShort() & 0xFFFF;
            var cells = new ArrayList<Cell>(count);
            for (int i = 0; i < count; i++) {
                cells.add(cell(bytes));
            }
            return new SheetRow(line, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell cell(ByteBuffer bytes) {
        var kind = KINDS[bytes.get()];
        int length = bytes.getInt();
        if (length == 0) {
            return Cell.EMPTY;
        }
        var text =
                new String(
                        bytes.array(),
                        bytes.arrayOffset() + bytes.position(),
                        length,
                        StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return new Cell(kind, text);
    }

    /** Mostly the next row is asked for, and is in the window already. */
    private ByteBuffer bytes(long place, int length) throws IOException {
        if (place < windowStart || place + length > windowStart + windowLength) {
            if (length > window.length) {
                window = new byte[length];
            }
            file.seek(place);
            windowStart = place;
            windowLength = (int) Math.min(window.length, places[places.length - 1] - place);
            file.readFully(window, 0, windowLength);
        }
        return ByteBuffer.wrap(window, (int) (place - windowStart), length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
