package dev.comptoir.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The wire between the product and its database, which a test cuts and joins again: the server is
 * gone for a while, as seen from here, and keeps running for everybody else.
 */
public final class Wire implements AutoCloseable {

    private final InetSocketAddress server;
    private final String url;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket door;

    private Wire(String jdbcUrl) {
        var address = URI.create(jdbcUrl.substring("jdbc:".length()));
        this.server = new InetSocketAddress(address.getHost(), address.getPort());
        var entrance = listen(0);
        this.url = jdbcUrl.replace(":" + address.getPort() + "/", ":" + entrance + "/");
    }

    /** A wire to the database of this address. */
    public static Wire to(String jdbcUrl) {
        return new Wire(jdbcUrl);
    }

    /** The database's address at this end. */
    public String url() {
        return url;
    }

    /** Nobody gets through, and whoever was through is cut off in the middle of a word. */
    public void cut() {
        try {
            if (door != null) {
                door.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Wire::reset);
        open.clear();
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // its other side was faster, and it is closed already
        }
    }

    public void join() {
        listen(URI.create(url.substring("jdbc:".length())).getPort());
    }

    @Override
    public void close() {
        cut();
    }

    private int listen(int port) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            door = opened;
            Thread.startVirtualThread(() -> accept(opened));
            return opened.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var near = opened.accept();
                var far = new Socket(server.getAddress(), server.getPort());
                open.add(near);
                open.add(far);
                if (opened.isClosed()) {
                    cut();
                }
                carry(near, far);
                carry(far, near);
            } catch (IOException e) {
                // cut, or the server is not there: the caller sees that for itself
            }
        }
    }

    private void carry(Socket from, Socket to) {
        Thread.startVirtualThread(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // cut
            } finally {
                open.remove(from);
            }
        });
    }
}
