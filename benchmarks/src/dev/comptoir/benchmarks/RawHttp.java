package dev.comptoir.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive connection that sends the same request again and again and costs next to nothing itself: on a machine
 * with few cores a comfortable client would measure itself.
 */
final class RawHttp implements AutoCloseable {

    private final URI base;
    private final byte[] request;
    private final byte[] sink = new byte[64 * 1024];
    private Socket socket;
    private InputStream in;

    RawHttp(URI base, String request) throws IOException {
        this.base = base;
        this.request = request.getBytes(StandardCharsets.UTF_8);
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), sink.length);
    }

    static String get(URI base, String path, String key) {
        return "GET %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\n\r\n"
                .formatted(path, base.getAuthority(), key);
    }

    static String post(URI base, String path, String key, String json) {
        return "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(path, base.getAuthority(), key, json.getBytes(StandardCharsets.UTF_8).length, json);
    }

    /**
     * Sends the request and reads the whole answer.
     *
     * @throws IOException also when the answer is no success
     */
    void call() throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.equals("connection: close")) {
                last = true;
            }
        }
        String end = chunked ? skipChunks() : skip(length);
        if (last) {
            close();
            connect();
        }
        if (status / 100 != 2) {
            throw new IOException("answered %d: %s".formatted(status, end));
        }
    }

    private String skipChunks() throws IOException {
        String last = "";
        for (long size = chunkSize(); size > 0; size = chunkSize()) {
            last = skip(size);
            line();
        }
        line();
        return last;
    }

    private long chunkSize() throws IOException {
        return Long.parseLong(line().split(";")[0].strip(), 16);
    }

    private String skip(long length) throws IOException {
        int kept = 0;
        for (long left = length; left > 0; left -= kept) {
            kept = in.read(sink, 0, (int) Math.min(left, sink.length));
            if (kept < 0) {
                throw new IOException("The connection was cut");
            }
        }
        return new String(sink, 0, Math.min(kept, 500), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The connection was cut");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
