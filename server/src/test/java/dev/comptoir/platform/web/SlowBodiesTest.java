package dev.comptoir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Clients that no library is: their bodies drip, stall, end early or never end. Over bare sockets.
 */
@ExtendWith(OutputCaptureExtension.class)
class SlowBodiesTest {

    private static final int LARGEST = 10_000;
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final TestProduct.Home HOME = new TestProduct.Home();

    private static TestProduct product;
    private static String session = "";

    @BeforeAll
    static void start() {
        product =
                HOME.start(
                        Map.of(
                                "comptoir.request.time", "1s",
                                "comptoir.request.size", LARGEST + "B",
                                "server.tomcat.connection-timeout", "700ms"));
        session =
                TestStore.admin(product.port()).session().entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .collect(Collectors.joining("\n"));
    }

    @AfterAll
    static void stop() {
        product.close();
        HOME.close();
    }

    @Test
    void aBodyThatDripsIsEnded() throws IOException {
        try (var client = new Client("Content-Length: 9000")) {
            var answer = client.dripUntilAnswered();

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"request.too-slow\"");
            assertThat(client.dripUntilClosed()).as("the connection is given up").isTrue();
        }
    }

    @Test
    void aBodyThatStallsIsEnded() throws IOException {
        try (var client = new Client("Content-Length: 9000")) {
            client.send("{\"name\":");

            assertThat(client.answer())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\"request.too-slow\"");
        }
    }

    @Test
    void aBodyThatStallsIsEndedWithAnIdempotencyKeyToo() throws IOException {
        try (var client = new Client("Content-Length: 9000", "Idempotency-Key: stalled")) {
            client.send("{\"name\":");

            assertThat(client.answer())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("\"request.too-slow\"");
        }
    }

    @Test
    void aBodyThatEndsEarlyIsNotOurMistake(CapturedOutput output) throws IOException {
        try (var client = new Client("Content-Length: 9000", "Idempotency-Key: cut")) {
            client.send("{\"name\":");
            client.end();

            assertThat(client.answer())
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"request.unreadable\"", "\"instance\":\"/api/v1/stores\"");
        }
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void aBodyOfUnknownLengthIsCounted() throws IOException {
        try (var client = new Client("Transfer-Encoding: chunked")) {
            client.chunk("{\"name\":\"" + "x".repeat(LARGEST / 2));
            client.chunk("x".repeat(LARGEST));

            assertThat(client.answer())
                    .startsWith("HTTP/1.1 413 ")
                    .contains("\"request.too-large\"");
        }
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() throws IOException {
        try (var client = new Client("Content-Length: " + (LARGEST + 1))) {
            assertThat(client.answer())
                    .startsWith("HTTP/1.1 413 ")
                    .contains("\"request.too-large\"");
        }
    }

    /** A request to make a store, of which the head is sent. */
    private static final class Client implements AutoCloseable {

        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port());
        private final StringBuilder received = new StringBuilder();

        Client(String... headers) throws IOException {
            socket.setTcpNoDelay(true);
            send(
                    """
                    POST /api/v1/stores HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    %s
                    %s

                    """
                            .formatted(session, String.join("\n", headers))
                            .replace("\n", "\r\n"));
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        void chunk(String text) throws IOException {
            send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
        }

        void end() throws IOException {
            socket.shutdownOutput();
        }

        String answer() throws IOException {
            socket.setSoTimeout((int) DEADLINE.toMillis());
            while (!complete()) {
                read();
            }
            return received.toString();
        }

        /** Waiting a moment for the answer is what makes the pauses between the bytes. */
        String dripUntilAnswered() throws IOException {
            socket.setSoTimeout(50);
            var end = System.nanoTime() + DEADLINE.toNanos();
            while (!complete()) {
                assertThat(System.nanoTime()).as("not answered in time").isLessThan(end);
                send(" ");
                try {
                    read();
                } catch (SocketTimeoutException e) {
                    // not yet
                }
            }
            return received.toString();
        }

        boolean dripUntilClosed() {
            var end = System.nanoTime() + DEADLINE.toNanos();
            while (System.nanoTime() < end) {
                try {
                    send(" ");
                    if (socket.getInputStream().read() < 0) {
                        return true;
                    }
                } catch (SocketTimeoutException e) {
                    // still open
                } catch (SocketException e) {
                    return true;
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return false;
        }

        private boolean complete() {
            return received.indexOf("correlationId") >= 0;
        }

        private void read() throws IOException {
            var buffer = new byte[4096];
            var read = socket.getInputStream().read(buffer);
            assertThat(read).as("closed after: " + received).isPositive();
            received.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
