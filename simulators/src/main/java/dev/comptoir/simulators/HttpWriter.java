package dev.comptoir.simulators;

import dev.comptoir.simulators.kit.Delivery;
import dev.comptoir.simulators.kit.Headers;
import dev.comptoir.simulators.kit.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Puts an answer on the wire, well or as badly as its {@link Delivery.Manner} asks. */
final class HttpWriter {

    private static final Map<Integer, String> REASONS =
            Map.ofEntries(
                    Map.entry(200, "OK"),
                    Map.entry(201, "Created"),
                    Map.entry(204, "No Content"),
                    Map.entry(302, "Found"),
                    Map.entry(307, "Temporary Redirect"),
                    Map.entry(400, "Bad Request"),
                    Map.entry(401, "Unauthorized"),
                    Map.entry(403, "Forbidden"),
                    Map.entry(404, "Not Found"),
                    Map.entry(405, "Method Not Allowed"),
                    Map.entry(429, "Too Many Requests"),
                    Map.entry(500, "Internal Server Error"),
                    Map.entry(503, "Service Unavailable"));

    private static final int BLOCK = 64 * 1024;

    private final OutputStream out;

    HttpWriter(OutputStream out) {
        this.out = out;
    }

    void proceed() throws IOException {
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /**
     * @param last announce that the connection closes
     * @return whether the connection can carry another exchange
     */
    boolean write(Delivery delivery, boolean last) throws IOException, InterruptedException {
        return switch (delivery.manner()) {
            case Delivery.Manner.Whole() -> whole(answer(delivery), last);
            case Delivery.Manner.Drip(var bytes, var pause) -> {
                var answer = answer(delivery);
                send(head(answer, length(answer.body().length), last));
                for (int from = 0; from < answer.body().length; from += bytes) {
                    var to = Math.min(from + bytes, answer.body().length);
                    send(Arrays.copyOfRange(answer.body(), from, to));
                    Thread.sleep(pause);
                }
                yield !last;
            }
            case Delivery.Manner.Late(var pause) -> {
                Thread.sleep(pause);
                yield whole(answer(delivery), last);
            }
            case Delivery.Manner.CutBeforeHeaders() -> false;
            case Delivery.Manner.CutInBody() -> {
                var answer = answer(delivery);
                // one byte more than there is, so that even an empty body is cut
                send(head(answer, length(answer.body().length + 1), last));
                send(Arrays.copyOf(answer.body(), answer.body().length / 2));
                yield false;
            }
            case Delivery.Manner.NotHttp(var bytes) -> {
                send(bytes);
                yield false;
            }
            case Delivery.Manner.WrongLength(var excess) -> {
                var answer = answer(delivery);
                send(head(answer, length(Math.max(0, answer.body().length + excess)), last));
                send(answer.body());
                yield false;
            }
            case Delivery.Manner.Padded(var bytes) -> padded(answer(delivery), bytes, last);
        };
    }

    private static Response answer(Delivery delivery) {
        return Objects.requireNonNull(delivery.response(), "this manner needs an answer");
    }

    private boolean whole(Response answer, boolean last) throws IOException {
        var head = head(answer, length(answer.body().length), last);
        var bytes = Arrays.copyOf(head, head.length + answer.body().length);
        System.arraycopy(answer.body(), 0, bytes, head.length, answer.body().length);
        send(bytes);
        return !last;
    }

    /** Blank padding, so that what parses at the start still parses at the end, if it is read. */
    private boolean padded(Response answer, long bytes, boolean last) throws IOException {
        send(head(answer, new Headers.Field("Transfer-Encoding", "chunked"), last));
        chunk(answer.body());
        var block = new byte[BLOCK];
        Arrays.fill(block, (byte) ' ');
        for (long left = bytes; left > 0; left -= BLOCK) {
            chunk(left < BLOCK ? Arrays.copyOf(block, (int) left) : block);
        }
        send("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return !last;
    }

    private void chunk(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            out.write(
                    (Integer.toHexString(bytes.length) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            send("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Headers.Field length(int bytes) {
        return new Headers.Field("Content-Length", Integer.toString(bytes));
    }

    private static byte[] head(Response answer, Headers.Field framing, boolean last) {
        var head = new ByteArrayOutputStream(512);
        var reason = REASONS.getOrDefault(answer.status(), "Status");
        head.writeBytes(bytes("HTTP/1.1 " + answer.status() + " " + reason + "\r\n"));
        var headers = answer.headers();
        if (headers.first("Date").isEmpty()) {
            var now = Instant.now().atOffset(ZoneOffset.UTC);
            headers = headers.with("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now));
        }
        if (last) {
            headers = headers.with("Connection", "close");
        }
        for (var field : headers.with(framing.name(), framing.value()).fields()) {
            head.writeBytes(bytes(field.name() + ": " + field.value() + "\r\n"));
        }
        head.writeBytes(bytes("\r\n"));
        return head.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
