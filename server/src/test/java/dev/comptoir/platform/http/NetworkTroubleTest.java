package dev.comptoir.platform.http;

import static dev.comptoir.platform.http.RawServer.answer;
import static dev.comptoir.platform.http.RawServer.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Everything that goes wrong on the way to a provider, over real sockets. */
class NetworkTroubleTest {

    private static final CallPolicy IMPATIENT =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(800))
                    .withMaxAttempts(1);

    private final RawServer server = new RawServer();
    private final RemoteCallsHarness harness = new RemoteCallsHarness(server.url());

    @AfterEach
    void close() throws IOException {
        harness.close();
        server.close();
    }

    @Test
    void silenceIsATimeout() {
        server.otherwise(NetworkTroubleTest::never);
        var fault = harness.faultOf(harness.target(IMPATIENT));
        assertThat(fault.kind()).isEqualTo(FaultKind.TIMEOUT);
        assertThat(harness.log)
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.status()).isNull());
    }

    @Test
    void aDrippingBodyEndsAtTheDeadline() {
        server.otherwise(connection ->
                drip(
                        connection.getOutputStream(),
                        "HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"));
        assertEndsAtTheDeadline();
    }

    @Test
    void aDrippingHeadEndsAtTheDeadline() {
        server.otherwise(
                connection -> drip(connection.getOutputStream(), "HTTP/1.1 200 OK\r\nX-Endless: "));
        assertEndsAtTheDeadline();
    }

    @Test
    void aConnectionCutBeforeTheHeadIsCut() {
        server.otherwise(raw(""));
        assertNetworkFault(FaultKind.UNAVAILABLE, NetworkCause.CUT);
    }

    @Test
    void aConnectionCutInTheBodyIsCut() {
        server.otherwise(raw("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"half\":"));
        assertNetworkFault(FaultKind.UNAVAILABLE, NetworkCause.CUT);
    }

    @Test
    void aConnectionCutInAChunkIsCut() {
        server.otherwise(
                raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"half\":"));
        assertNetworkFault(FaultKind.UNAVAILABLE, NetworkCause.CUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u0002garbage\r\nmore garbage\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{\"a\":",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{}{}{}!",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<p>Sign in</p>",
                "HTTP/1.1 200 OK\r\nContent-Length: 21\r\n\r\n<!DOCTYPE html><html>",
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nnope"
            })
    void garbageIsAProtocolFault(String bytes) {
        server.otherwise(raw(bytes));
        assertNetworkFault(FaultKind.PROTOCOL, NetworkCause.GARBAGE);
    }

    @Test
    void aRefusedConnectionIsNotABadKey() throws IOException {
        int port;
        try (var unused = new ServerSocket(0)) {
            port = unused.getLocalPort();
        }
        try (var other = new RemoteCallsHarness(URI.create("http://127.0.0.1:" + port))) {
            var fault = other.faultOf(other.target());
            assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
            assertThat(fault.network()).contains(NetworkCause.REFUSED);
            assertThat(fault.words()).contains("port " + port);
            assertThat(other.log).hasSize(3);
        }
    }

    @Test
    void anUnknownHostIsNamed() throws IOException {
        try (var other = new RemoteCallsHarness(URI.create("http://nowhere.invalid"))) {
            var fault = other.faultOf(other.target(CallPolicy.defaults().withMaxAttempts(1)));
            assertThat(fault.network()).contains(NetworkCause.UNKNOWN_HOST);
            assertThat(fault.words()).contains("nowhere.invalid");
        }
    }

    @Test
    void aSelfSignedCertificateIsRefused() throws Exception {
        try (var secure = SelfSigned.server();
                var other = new RemoteCallsHarness(secure.url())) {
            var fault = other.faultOf(other.target());
            assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
            assertThat(fault.network()).contains(NetworkCause.TLS);
            assertThat(secure.requests()).isEmpty();
        }
    }

    @Test
    void encryptionWhereThereIsNoneIsATlsFault() throws IOException {
        server.otherwise(raw("HTTP/1.1 400 Bad Request\r\n\r\n"));
        var https = URI.create(server.url().toString().replace("http:", "https:"));
        try (var other = new RemoteCallsHarness(https)) {
            var fault = other.faultOf(other.target(IMPATIENT));
            assertThat(fault.kind()).isIn(FaultKind.PROTOCOL, FaultKind.TIMEOUT);
        }
    }

    @Test
    void redirectsAreNotFollowed() {
        server.otherwise(answer(302, "Location: http://169.254.169.254/latest/meta-data\r\n", ""));
        assertNetworkFault(FaultKind.PROTOCOL, NetworkCause.REDIRECT);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAnswerBeyondTheCapIsNotReadToItsEnd() {
        server.otherwise(connection -> {
            RawServer.write(
                    connection.getOutputStream(),
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            var chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
            while (true) {
                RawServer.write(connection.getOutputStream(), chunk);
            }
        });
        var fault =
                harness.faultOf(
                        harness.target(
                                CallPolicy.defaults().withResponseCap(DataSize.ofKilobytes(64))));
        assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
        assertThat(fault.network()).contains(NetworkCause.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost/",
                "http://169.254.169.254/",
                "https://example.com/"
            })
    void aSimulatorConnectionCallsTheSimulatorsOnly(String elsewhere) {
        var client = harness.calls.client(harness.target(), FaultReader.BY_STATUS);
        assertThatThrownBy(
                        () -> client.get().uri(URI.create(elsewhere)).retrieve().toBodilessEntity())
                .isInstanceOfSatisfying(
                        ProviderFault.class,
                        fault ->
                                assertThat(fault.network()).contains(NetworkCause.BLOCKED_ADDRESS));
        assertThat(server.requests()).isEmpty();
        assertThat(harness.log).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0177.0.0.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::1]/",
                "https://169.254.169.254/",
                "https://[fd00:ec2::254]/",
                "https://10.1.2.3/",
                "https://192.168.0.1/",
                "https://172.16.0.1/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://[fe80::1]/",
                "http://example.com/",
                "https://user:pw@example.com/"
            })
    void aProviderConnectionReachesNoLocalAddress(String address) {
        var simulator = harness.target(CallPolicy.defaults().withMaxAttempts(1));
        for (var reach : List.of(Reach.PROVIDER, Reach.TYPED)) {
            var target =
                    new RemoteTarget(
                            simulator.store(),
                            simulator.connection(),
                            "test",
                            Environment.PRODUCTION,
                            URI.create(address),
                            reach,
                            Set.of(),
                            simulator.policy());
            assertThatThrownBy(() -> harness.get(target, ""))
                    .isInstanceOfSatisfying(
                            ProviderFault.class,
                            fault ->
                                    assertThat(fault.network())
                                            .contains(NetworkCause.BLOCKED_ADDRESS));
        }
    }

    private void assertNetworkFault(FaultKind kind, NetworkCause cause) {
        var fault = harness.faultOf(harness.target(IMPATIENT));
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.network()).contains(cause);
        assertThat(harness.log)
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.fault()).isEqualTo(kind));
    }

    private void assertEndsAtTheDeadline() {
        long begin = System.nanoTime();
        var fault = harness.faultOf(harness.target(IMPATIENT));
        assertThat(fault.kind()).isEqualTo(FaultKind.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
    }

    private static void drip(java.io.OutputStream out, String beginning)
            throws IOException, InterruptedException {
        RawServer.write(out, beginning);
        var pace = new CountDownLatch(1);
        while (!pace.await(50, TimeUnit.MILLISECONDS)) {
            RawServer.write(out, "x");
        }
    }

    private static void never(java.net.Socket connection) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
