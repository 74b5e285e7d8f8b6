package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;

/**
 * An answer of several parts, as RFC 2046 (November 1996, section 5.1) writes them: data beside
 * documents. It is split on its bytes, because a document is not text. An answer that is of another
 * type is one part without an id.
 */
public record MultipartAnswer(List<Part> parts) {

    private static final String ANY_BYTES = "application/octet-stream";

    public MultipartAnswer {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param id its Content-ID without the angle brackets
     * @param mediaType in lower case, without parameters
     * @param content as it came; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // carried as it came, never compared
    public record Part(@Nullable String id, String mediaType, byte[] content) {

        /**
         * What its JSON says.
         *
         * @throws ProviderFault {@code PROTOCOL} when it is broken or of another form
         */
        public <T> T json(Class<T> type) {
            try {
                var read = RemoteJson.MAPPER.readValue(content, type);
                if (read == null) {
                    throw garbage("It answered with the word null.");
                }
                return read;
            } catch (JacksonException e) {
                throw garbage("Its answer does not have the documented form.").causedBy(e);
            }
        }

        boolean isText() {
            return mediaType.startsWith("text/")
                    || mediaType.endsWith("json")
                    || mediaType.endsWith("xml");
        }
    }

    /** Whether the headers announce an answer of several parts. */
    public static boolean announcedBy(HttpHeaders headers) {
        return contentType(headers).toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /**
     * @throws ProviderFault {@code PROTOCOL} when it is announced as several parts and is not, or
     *     ends before its last part does
     */
    public static MultipartAnswer read(HttpHeaders headers, byte[] body) {
        if (!announcedBy(headers)) {
            return new MultipartAnswer(
                    List.of(new Part(null, PartReader.plain(contentType(headers)), body)));
        }
        return new PartReader(body, PartReader.boundary(contentType(headers))).read();
    }

    /** The part of this Content-ID, given without the angle brackets. */
    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> id.equals(part.id())).findFirst();
    }

    private static String contentType(HttpHeaders headers) {
        return Objects.requireNonNullElse(headers.getFirst(HttpHeaders.CONTENT_TYPE), ANY_BYTES);
    }

    private static ProviderFault garbage(String words) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, words);
    }

    /** Walks through the bytes. */
    private static final class PartReader {

        private final byte[] body;
        private final byte[] delimiter;
        private int position;

        PartReader(byte[] body, String boundary) {
            this.body = body;
            this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        }

        MultipartAnswer read() {
            var parts = new ArrayList<Part>();
            position = delimiterFrom(0);
            while (!closes()) {
                position = afterLine(position);
                int next = delimiterFrom(position);
                parts.add(part(next));
                position = next;
            }
            return new MultipartAnswer(parts);
        }

        private Part part(int next) {
            String id = null;
            var type = ANY_BYTES;
            while (position < next) {
                int end = afterLine(position);
                var line =
                        new String(body, position, end - position, StandardCharsets.ISO_8859_1)
                                .strip();
                position = end;
                if (line.isEmpty()) {
                    break;
                }
                int colon = line.indexOf(':');
                var name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
                var value = line.substring(colon + 1).strip();
                if (name.equals("content-id")) {
                    id = value.replaceAll("^<|>$", "");
                } else if (name.equals("content-type")) {
                    type = plain(value);
                }
            }
            return new Part(id, type, content(next));
        }

        /** The line break before a delimiter belongs to the delimiter. */
        private byte[] content(int next) {
            int end = next;
            if (end > position && body[end - 1] == '\n') {
                end--;
            }
            if (end > position && body[end - 1] == '\r') {
                end--;
            }
            var content = new byte[Math.max(0, end - position)];
            System.arraycopy(body, Math.min(position, body.length), content, 0, content.length);
            return content;
        }

        /** Where the next delimiter begins, at the start of a line. */
        private int delimiterFrom(int start) {
            for (int at = start; at <= body.length - delimiter.length; at++) {
                if ((at == 0 || body[at - 1] == '\n') && delimiterAt(at)) {
                    return at;
                }
            }
            throw garbage("Its answer of several parts is not complete.");
        }

        private boolean delimiterAt(int at) {
            for (int n = 0; n < delimiter.length; n++) {
                if (body[at + n] != delimiter[n]) {
                    return false;
                }
            }
            int end = at + delimiter.length;
            return end == body.length || " \t\r\n-".indexOf(body[end]) >= 0;
        }

        private boolean closes() {
            int end = position + delimiter.length;
            return end + 1 < body.length && body[end] == '-' && body[end + 1] == '-';
        }

        private int afterLine(int start) {
            int at = start;
            while (at < body.length && body[at] != '\n') {
                at++;
            }
            return Math.min(at + 1, body.length);
        }

        static String plain(String contentType) {
            return contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        }

        static String boundary(String contentType) {
            int at = contentType.toLowerCase(Locale.ROOT).indexOf("boundary=");
            if (at < 0) {
                throw garbage("Its answer of several parts does not say where they end.");
            }
            var value = contentType.substring(at + "boundary=".length()).strip();
            return value.startsWith("\"")
                    ? value.substring(1, Math.max(1, value.indexOf('"', 1)))
                    : value.replaceFirst("[;\\s].*", "");
        }
    }
}
