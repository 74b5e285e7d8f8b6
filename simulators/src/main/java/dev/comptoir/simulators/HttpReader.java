package dev.comptoir.simulators;

import dev.comptoir.simulators.kit.Headers;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 requests off one connection. */
final class HttpReader {

    /** A request as it came; {@code last} when the caller wants the connection closed after it. */
    @SuppressWarnings("ArrayRecordComponent") // bodies are carried, never compared or changed
    record Incoming(String method, String target, Headers headers, byte[] body, boolean last) {}

    /** The head of a request, told before its body is read so that 100-continue can be sent. */
    interface Continuation {
        void proceed() throws IOException;
    }

    /** Something that is no HTTP request; the connection cannot go on. */
    static final class MalformedRequest extends IOException {
        private static final long serialVersionUID = 1L;

        MalformedRequest(String message) {
            super(message);
        }
    }

    private static final int LINE_LIMIT = 16 * 1024;
    private static final int HEADER_LIMIT = 200;
    private static final int BODY_LIMIT = 64 * 1024 * 1024;

    private final InputStream in;

    HttpReader(InputStream in) {
        this.in = in;
    }

    /** The next request, or nothing when the caller has closed the connection. */
    Optional<Incoming> next(Continuation continuation) throws IOException {
        var first = line();
        if (first == null) {
            return Optional.empty();
        }
        var parts = first.split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new MalformedRequest("not an HTTP/1 request line");
        }
        var headers = headers();
        if (headers.first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            continuation.proceed();
        }
        return Optional.of(
                new Incoming(parts[0], parts[1], headers, body(headers), last(parts[2], headers)));
    }

    private static boolean last(String version, Headers headers) {
        var connection = headers.first("Connection").orElse("").toLowerCase(Locale.ROOT);
        return version.equals("HTTP/1.0")
                ? !connection.contains("keep-alive")
                : connection.contains("close");
    }

    private Headers headers() throws IOException {
        var fields = new ArrayList<Headers.Field>();
        for (var line = required(); !line.isEmpty(); line = required()) {
            var colon = line.indexOf(':');
            if (colon < 1 || fields.size() == HEADER_LIMIT) {
                throw new MalformedRequest("bad or too many header lines");
            }
            fields.add(
                    new Headers.Field(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new Headers(fields);
    }

    private byte[] body(Headers headers) throws IOException {
        if (headers.first("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return chunked();
        }
        var length = headers.first("Content-Length");
        return length.isEmpty() ? new byte[0] : exactly(number(length.get(), 10));
    }

    private byte[] chunked() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = number(required().split(";", 2)[0].strip(), 16);
            if (size == 0) {
                skipTrailers();
                return body.toByteArray();
            }
            body.write(exactly(size));
            if (!required().isEmpty() || body.size() > BODY_LIMIT) {
                throw new MalformedRequest("bad chunk");
            }
        }
    }

    private void skipTrailers() throws IOException {
        var line = required();
        while (!line.isEmpty()) {
            line = required();
        }
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("body ended early");
        }
        return bytes;
    }

    private static int number(String text, int radix) throws MalformedRequest {
        try {
            var number = Integer.parseInt(text, radix);
            if (number >= 0 && number <= BODY_LIMIT) {
                return number;
            }
            throw new MalformedRequest("body too large");
        } catch (NumberFormatException notANumber) {
            throw new MalformedRequest("bad length");
        }
    }

    private String required() throws IOException {
        var line = line();
        if (line == null) {
            throw new EOFException("request ended early");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                var text = line.toString(StandardCharsets.ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            if (line.size() == LINE_LIMIT) {
                throw new MalformedRequest("line too long");
            }
            line.write(next);
        }
        return null;
    }
}
