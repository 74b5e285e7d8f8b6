package dev.comptoir.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One kept-alive connection that asks for the same quote again and again, and notes when each line of the answer was here. */
final class LineHttp implements AutoCloseable {

    /**
     * A line of an answer.
     *
     * @param at on the clock of {@link System#nanoTime()}
     */
    record Line(String text, long at) {}

    private final byte[] request;
    private final Socket socket;
    private final InputStream in;

    LineHttp(URI base, String path, String key, String json) throws IOException {
        var post =
                RawHttp.post(base, path, key, json).replace("Accept: application/json", "Accept: application/x-ndjson");
        request = post.getBytes(StandardCharsets.UTF_8);
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /**
     * @throws IOException also when the answer is no success, or not one of lines
     */
    List<Line> call() throws IOException {
        socket.getOutputStream().write(request);
        var status = headerLine();
        boolean chunked = false;
        for (var header = headerLine(); !header.isEmpty(); header = headerLine()) {
            chunked |= header.toLowerCase(Locale.ROOT).equals("transfer-encoding: chunked");
        }
        if (!status.contains(" 200") || !chunked) {
            throw new IOException("answered " + status);
        }
        return lines();
    }

    private List<Line> lines() throws IOException {
        var lines = new ArrayList<Line>();
        var line = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            for (byte next : in.readNBytes(size)) {
                if (next == '\n') {
                    lines.add(new Line(line.toString(StandardCharsets.UTF_8), System.nanoTime()));
                    line.reset();
                } else {
                    line.write(next);
                }
            }
            headerLine();
        }
        headerLine();
        return lines;
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(headerLine().split(";")[0].strip(), 16);
    }

    private String headerLine() throws IOException {
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
