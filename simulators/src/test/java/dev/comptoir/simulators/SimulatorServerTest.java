package dev.comptoir.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.simulators.ups.UpsSimulator;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatorServerTest {

    private static SimulatorServer server;

    private final Caller caller = new Caller();

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        server.reset();
    }

    @Test
    void servesEachProviderUnderItsRealHostNames() throws IOException {
        assertThat(server.simulators()).extracting(Simulator::code).contains("ups");
        for (var host : server.simulator(UpsSimulator.class).hosts()) {
            assertThat(caller.get(server.uri(host) + "/security/v1/oauth/token").statusCode())
                    .isEqualTo(405);
            assertThat(caller.get(server.uri(host) + "/nothing").statusCode()).isEqualTo(404);
        }
        assertThat(caller.get(server.uri("api.example.com") + "/x").body())
                .contains("no simulator for host 'api.example.com'");
    }

    @Test
    void keepsServersApart() throws IOException {
        try (var other = SimulatorServer.start()) {
            caller.get(other.uri(UpsSimulator.PRODUCTION) + "/nothing");

            assertThat(other.recorder().total()).isEqualTo(1);
            assertThat(server.recorder().total()).isZero();
        }
    }

    @Test
    void refusesATakenPort() {
        var taken = SimulatorServer.Options.local().ports(server.uri().getPort(), 0);

        assertThatThrownBy(() -> SimulatorServer.start(taken)).isInstanceOf(IOException.class);
    }

    @Test
    void answersManyCallersAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 200)
                            .mapToObj(call ->
                                    threads.submit(() ->
                                            caller.get(server.uri("wwwcie.ups.com") + "/" + call)
                                                    .statusCode()))
                            .toList();
            assertThat(calls).extracting(Future::get).containsOnly(404);
        }
        assertThat(server.recorder().total()).isEqualTo(200);
    }

    @Test
    void readsChunkedBodiesAndAnswersExpectations() throws IOException {
        var answer =
                exchange(
                        """
                        POST /onlinetools.ups.com/security/v1/oauth/token HTTP/1.1
                        Host: simulators
                        Authorization: %s
                        Transfer-Encoding: chunked
                        Expect: 100-continue
                        Connection: close

                        b
                        grant_type=
                        12
                        client_credentials
                        0

                        """
                                .formatted(UpsDemo.BASIC));

        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");
        assertThat(answer).contains("Connection: close");
    }

    @Test
    void refusesWhatIsNoRequest() throws IOException {
        assertThat(exchange("EHLO example.com\n\n")).startsWith("HTTP/1.1 400");
        assertThat(exchange("GET / HTTP/1.1\nContent-Length: many\n\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void answersSeveralRequestsOnOneConnection() throws IOException {
        var two =
                exchange(
                        """
                        GET /wwwcie.ups.com/one HTTP/1.1
                        Host: simulators

                        GET /wwwcie.ups.com/two HTTP/1.1
                        Host: simulators
                        Connection: close

                        """);

        assertThat(two.split("HTTP/1.1 404 Not Found", -1)).hasSize(3);
    }

    @Test
    void answersHeadWithoutABody() throws IOException {
        var two =
                exchange(
                        """
                        HEAD / HTTP/1.1
                        Host: simulators

                        GET / HTTP/1.1
                        Host: simulators
                        Connection: close

                        """);

        assertThat(two.split("no simulator for host", -1)).hasSize(2);
        assertThat(two.split("HTTP/1.1 404 Not Found", -1)).hasSize(3);
    }

    private static String exchange(String request) throws IOException {
        try (var socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            var bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
