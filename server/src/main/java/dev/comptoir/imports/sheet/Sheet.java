package dev.comptoir.imports.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, read once from the first to the last; never all of them in memory. */
public interface Sheet extends Closeable {

    /** Most columns of a table; beyond that a separator was misread. */
    int MOST_COLUMNS = 500;

    SheetFormat format();

    /** The next row that holds anything; null at the end. */
    @Nullable SheetRow next();

    /** What there is to know about the file, as far as it was read. */
    List<Notice> notices();

    @Override
    void close() throws IOException;

    /**
     * Recognises a file by its content, not by its name.
     *
     * @throws UnreadableFileException when there are no rows to be had
     */
    static Sheet open(Path file) throws IOException {
        var start = start(file);
        if (start.length == 0) {
            throw new UnreadableFileException(UnreadableFileException.Reason.EMPTY);
        }
        return switch (Signature.of(start)) {
            case ZIP -> XlsxSheet.open(file);
            case OLE2 ->
                    throw new UnreadableFileException(
                            UnreadableFileException.Reason.OLD_OR_LOCKED_EXCEL);
            case OTHER ->
                    throw new UnreadableFileException(UnreadableFileException.Reason.NOT_A_TABLE);
            case TEXT -> CsvSheet.open(file);
        };
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Signature.LENGTH);
        }
    }

    /** What files of a kind begin with. */
    enum Signature {
        /** XLSX is a ZIP archive. */
        ZIP,
        OLE2,
        /** PDF, images, web pages, other archives: the files that people pick by mistake. */
        OTHER,
        TEXT;

        static final int LENGTH = 64;

        private static final byte[] PK = {'P', 'K', 3, 4};
        private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        private static final List<byte[]> NOT_TABLES =
                List.of(
                        new byte[] {'%', 'P', 'D', 'F'},
                        new byte[] {(byte) 0x89, 'P', 'N', 'G'},
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
                        new byte[] {0x1F, (byte) 0x8B},
                        new byte[] {'{', '\\', 'r', 't', 'f'});

        static Signature of(byte[] start) {
            if (startsWith(start, PK)) {
                return ZIP;
            }
            if (startsWith(start, OLE)) {
                return OLE2;
            }
            var other = NOT_TABLES.stream().anyMatch(each -> startsWith(start, each));
            return other || isMarkup(start) ? OTHER : TEXT;
        }

        private static boolean isMarkup(byte[] start) {
            var text = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
            return text.startsWith("<")
                    && text.toLowerCase(java.util.Locale.ROOT)
                            .matches("(?s)<(!doctype|html|\\?xml|table|head|body).*");
        }

        private static boolean startsWith(byte[] start, byte[] signature) {
            return start.length >= signature.length
                    && Arrays.equals(start, 0, signature.length, signature, 0, signature.length);
        }
    }
}
