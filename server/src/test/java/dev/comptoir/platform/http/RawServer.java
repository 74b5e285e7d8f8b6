package dev.comptoir.platform.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A provider at its worst: answers with whatever bytes a test wants, or with none. */
final class RawServer implements AutoCloseable {

    private final String scheme;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    private volatile Answer otherwise = json(200, "{}");

    /**
     * What is done with a connection after a request was read; it stays open if this returns
     * normally.
     */
    @FunctionalInterface
    interface Answer {
        void send(Socket connection) throws Exception;
    }

    RawServer() {
        this("http", ServerSocketFactory.getDefault());
    }

    RawServer(String scheme, ServerSocketFactory sockets) {
        this.scheme = scheme;
        try {
            this.socket = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("%s://127.0.0.1:%d".formatted(scheme, socket.getLocalPort()));
    }

    /** The next answers, in this order. */
    RawServer answers(Answer... next) {
        script.addAll(List.of(next));
        return this;
    }

    /** What it answers when the script is at its end. */
    RawServer otherwise(Answer answer) {
        otherwise = answer;
        return this;
    }

    /** Head and body of each request received. */
    List<String> requests() {
        return requests;
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    static Answer json(int status, String body) {
        return answer(status, "Content-Type: application/json\r\n", body);
    }

    /** Header lines end with CRLF. */
    static Answer answer(int status, String headers, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head =
                "HTTP/1.1 %d Whatever\r\n%sContent-Length: %d\r\n\r\n"
                        .formatted(status, headers, bytes.length);
        return connection -> {
            var whole = new ByteArrayOutputStream();
            whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            whole.writeBytes(bytes);
            connection.getOutputStream().write(whole.toByteArray());
        };
    }

    /** These bytes, then the end of the connection. */
    static Answer raw(String bytes) {
        return connection -> {
            connection.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            connection.close();
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                // closed, or a client that gave up
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedInputStream(connection.getInputStream());
            while (!connection.isClosed()) {
                var request = read(in);
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                try {
                    var scripted = script.poll();
                    (scripted == null ? otherwise : scripted).send(connection);
                } finally {
                    underWay.decrementAndGet();
                }
            }
        } catch (Exception e) {
            // the client went away, which some tests want
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        var length =
                head.toString()
                        .lines()
                        .filter(line ->
                                line.toLowerCase(java.util.Locale.ROOT)
                                        .startsWith("content-length:"))
                        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                        .findFirst();
        return head + new String(in.readNBytes(length.orElse(0)), StandardCharsets.UTF_8);
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
