package dev.comptoir.imports.sheet;

import dev.comptoir.imports.sheet.UnreadableFileException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a ZIP archive before it is read as a workbook: whether it is one, whether it is whole,
 * and whether the table of texts, which is the one part held in memory, is of an honest size.
 */
final class XlsxArchive {

    static final long MOST_TEXT = 128L << 20;

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument";

    private XlsxArchive() {}

    /**
     * @throws UnreadableFileException when it is no workbook that can be read
     */
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var mimetype = zip.getEntry("mimetype");
            if (mimetype != null && text(zip, mimetype).startsWith(OPEN_DOCUMENT)) {
                throw new UnreadableFileException(Reason.OPEN_DOCUMENT);
            }
            if (zip.getEntry("[Content_Types].xml") == null
                    || zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableFileException(Reason.NOT_A_TABLE);
            }
            checkTexts(zip);
        } catch (ZipException cut) {
            // the table of contents of an archive is its end
            throw new UnreadableFileException(Reason.BROKEN_WORKBOOK);
        }
    }

    /** Counts what really unpacks; the sizes that an archive states of itself prove nothing. */
    private static void checkTexts(ZipFile zip) throws IOException {
        for (var entry : Collections.list(zip.entries())) {
            if (!entry.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")) {
                continue;
            }
            try (var in = zip.getInputStream(entry)) {
                var block = new byte[1 << 16];
                long size = 0;
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    size += read;
                    if (size > MOST_TEXT) {
                        throw new UnreadableFileException(
                                Reason.TOO_LARGE_UNPACKED, Map.of("megabytes", MOST_TEXT >> 20));
                    }
                }
            }
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII);
        }
    }
}
