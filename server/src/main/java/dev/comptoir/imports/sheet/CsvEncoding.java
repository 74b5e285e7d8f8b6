package dev.comptoir.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a text file are written. A byte order mark decides; without one, what is
 * valid UTF-8 to the end is UTF-8, since other text hardly ever is by chance; the rest is
 * Windows-1252, which holds all that Latin-1 prints, unless bytes occur that only Latin-1 has.
 *
 * @param mark length of the byte order mark
 */
record CsvEncoding(Charset charset, int mark) {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What Windows-1252 leaves undefined. */
    private static final int[] NOT_WINDOWS = {0x81, 0x8D, 0x8F, 0x90, 0x9D};

    private static final int BLOCK = 1 << 16;

    /**
     * @throws UnreadableFileException when it is no text
     */
    static CsvEncoding of(Path file) throws IOException {
        var marked = marked(file);
        if (marked != null) {
            return marked;
        }
        var seen = seenBytes(file);
        if (seen[0]) {
            throw new UnreadableFileException(UnreadableFileException.Reason.NOT_A_TABLE);
        }
        if (isUtf8(file)) {
            return new CsvEncoding(StandardCharsets.UTF_8, 0);
        }
        for (int undefined : NOT_WINDOWS) {
            if (seen[undefined]) {
                return new CsvEncoding(StandardCharsets.ISO_8859_1, 0);
            }
        }
        return new CsvEncoding(WINDOWS_1252, 0);
    }

    Reader open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset);
    }

    private static @Nullable CsvEncoding marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var start = ByteBuffer.wrap(in.readNBytes(4));
            int first = start.remaining() > 1 ? start.getShort(0) & 0xFFFF : 0;
            if (first == 0xEFBB && start.remaining() > 2 && (start.get(2) & 0xFF) == 0xBF) {
                return new CsvEncoding(StandardCharsets.UTF_8, 3);
            }
            if (first == 0xFFFE) {
                return new CsvEncoding(StandardCharsets.UTF_16LE, 2);
            }
            if (first == 0xFEFF) {
                return new CsvEncoding(StandardCharsets.UTF_16BE, 2);
            }
            // Excel's "Unicode text" always has a mark; without one the second byte tells
            if (start.remaining() > 3 && start.get(1) == 0 && start.get(3) == 0) {
                return new CsvEncoding(StandardCharsets.UTF_16LE, 0);
            }
            return null;
        }
    }

    private static boolean[] seenBytes(Path file) throws IOException {
        var seen = new boolean[256];
        try (InputStream in = Files.newInputStream(file)) {
            var block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                for (int i = 0; i < read; i++) {
                    seen[block[i] & 0xFF] = true;
                }
            }
        }
        return seen;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(BLOCK);
        var characters = CharBuffer.allocate(BLOCK);
        try (var channel = Files.newByteChannel(file)) {
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                if (decoder.decode(bytes, characters, false).isError()) {
                    return false;
                }
                // a character at the border of two blocks; one that the end of a cut file splits
                // stays behind here
                bytes.compact();
                characters.clear();
            }
        }
        return true;
    }
}
