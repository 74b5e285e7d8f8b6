package dev.comptoir.simulators;

import dev.comptoir.simulators.HttpReader.Incoming;
import dev.comptoir.simulators.kit.Delivery;
import dev.comptoir.simulators.kit.Response;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ServerSocketFactory;

/**
 * A small HTTP/1.1 server, one virtual thread per connection. The JDK's own server always writes a
 * correct head and the true date; a simulator must also be able to cut, lie about lengths, send the
 * wrong time and send what is no HTTP at all, so it holds the socket itself.
 */
final class WireServer implements AutoCloseable {

    /** Decides the answer; may take its time. */
    interface Handler {
        Delivery handle(Incoming request) throws InterruptedException;
    }

    private static final int BACKLOG = 512;
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final ServerSocket listener;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WireServer(ServerSocketFactory sockets, InetAddress bind, int port, Handler handler)
            throws IOException {
        this.handler = handler;
        this.listener = sockets.createServerSocket();
        listener.setReuseAddress(true);
        listener.bind(new InetSocketAddress(bind, port), BACKLOG);
        threads.execute(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException refused) {
                if (!listener.isClosed()) {
                    System.err.println("simulators: a caller could not be accepted: " + refused);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) IDLE.toMillis());
            var reader = new HttpReader(new BufferedInputStream(socket.getInputStream(), 16_384));
            var writer = new HttpWriter(new BufferedOutputStream(socket.getOutputStream(), 16_384));
            converse(reader, writer);
        } catch (IOException callerLeft) {
            // a caller that gives up in the middle is part of what simulators are for
            open.remove(socket);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private void converse(HttpReader reader, HttpWriter writer)
            throws IOException, InterruptedException {
        var more = true;
        while (more) {
            try {
                var request = reader.next(writer::proceed);
                more = request.isPresent() && answer(writer, request.get());
            } catch (HttpReader.MalformedRequest malformed) {
                writer.write(
                        Delivery.whole(Response.text(400, malformed.getMessage() + "\n")), true);
                more = false;
            }
        }
    }

    private boolean answer(HttpWriter writer, Incoming request)
            throws IOException, InterruptedException {
        var delivery = handler.handle(request);
        var response = delivery.response();
        if (request.method().equals("HEAD") && response != null) {
            return writer.write(Delivery.whole(response.withoutBody()), request.last());
        }
        return writer.write(delivery, request.last());
    }

    /** Stops at once: open connections are cut. */
    @Override
    public void close() {
        try {
            listener.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException alreadyGone) {
            open.clear();
        }
        threads.shutdownNow();
    }
}
