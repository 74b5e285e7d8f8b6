package dev.comptoir.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One kept-alive connection of a provider. Each message is another: 2 kB of random bytes, with its own name and its own
 * signature. The bodies are made and signed once and then sent in turns by all senders under new names, so that neither the
 * sender's work nor its memory is what is measured.
 */
final class HookSender implements AutoCloseable {

    static final int BYTES = 2_000;
    private static final List<Body> BODIES = bodies(512);

    private record Body(byte[] bytes, String signature) {}

    private static List<Body> bodies(int count) {
        var random = new SplittableRandom(BYTES);
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    return new Body(bytes, HookedConnector.sign(bytes));
                })
                .toList();
    }

    private final String head;
    private final String prefix;
    private final URI base;
    private final byte[] answer = new byte[1_024];
    private Socket socket;
    private InputStream in;
    private long sent;

    /**
     * @param prefix of the names of its messages, not any other sender's
     */
    HookSender(URI base, String path, String prefix) throws IOException {
        this.base = base;
        this.prefix = prefix;
        head = "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/octet-stream\r\nContent-Length: %d\r\n"
                .formatted(path, base.getAuthority(), BYTES);
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    /**
     * Sends a message and reads the answer.
     *
     * @return the message's name; it is acknowledged
     * @throws IOException when it is not
     */
    String send() throws IOException {
        var body = BODIES.get(Math.floorMod(prefix.hashCode() + sent, BODIES.size()));
        var name = prefix + "-" + sent++;
        var headers = head + HookedConnector.ID + ": " + name + "\r\n" + HookedConnector.SIGNATURE + ": "
                + body.signature() + "\r\n\r\n";
        var request = new byte[headers.length() + BYTES];
        System.arraycopy(headers.getBytes(StandardCharsets.US_ASCII), 0, request, 0, headers.length());
        System.arraycopy(body.bytes(), 0, request, headers.length(), BYTES);
        socket.getOutputStream().write(request);
        int status = answer();
        if (status != 200) {
            throw new IOException("answered " + status);
        }
        return name;
    }

    /** The answers have no body. A server that has answered often enough on a connection wants another. */
    private int answer() throws IOException {
        int length = 0;
        for (int end = 0; end < 4; length++) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("The connection was cut");
            }
            answer[length] = (byte) c;
            end = c == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : 0;
        }
        var head = new String(answer, 0, length, StandardCharsets.US_ASCII);
        if (head.contains("Connection: close")) {
            socket.close();
            connect();
        }
        return Integer.parseInt(head, 9, 12, 10);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
