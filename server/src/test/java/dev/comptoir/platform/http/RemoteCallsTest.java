package dev.comptoir.platform.http;

import static dev.comptoir.platform.http.RawServer.answer;
import static dev.comptoir.platform.http.RawServer.json;
import static dev.comptoir.platform.http.RawServer.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Everything that goes wrong with providers, over real sockets. */
class RemoteCallsTest {

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

    @ParameterizedTest
    @CsvSource({
        "400, INVALID_REQUEST", "401, AUTHENTICATION", "402, QUOTA", "403, PERMISSION",
                "404, NOT_FOUND",
        "405, PROTOCOL", "409, CONFLICT", "410, NOT_FOUND", "422, INVALID_REQUEST",
                "429, RATE_LIMITED",
        "500, UNAVAILABLE", "502, UNAVAILABLE", "503, UNAVAILABLE", "504, TIMEOUT"
    })
    void aStatusTellsTheKind(int status, FaultKind kind) {
        server.answers(
                answer(
                        status,
                        "Content-Type: application/json\r\nX-Request-Id: r-17\r\n",
                        "{\"errors\":[{\"code\":\"E42\",\"message\":\"Not like this\"}]}"));
        var fault = harness.faultOf(harness.target(CallPolicy.defaults().withMaxAttempts(1)));
        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.status()).contains(status);
        assertThat(fault.providerCode()).contains("E42");
        assertThat(fault.words()).isEqualTo("Not like this");
        assertThat(fault.requestId()).contains("r-17");
        assertThat(harness.log)
                .singleElement()
                .satisfies(exchange -> {
                    assertThat(exchange.fault()).isEqualTo(kind);
                    assertThat(exchange.providerCode()).isEqualTo("E42");
                    assertThat(exchange.responseBody()).contains("Not like this");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After: 3 | PT3S",
                "Retry-After: Sat, 21 Nov 2026 12:00:04 GMT | PT4S",
                "retry-after-ms: 1500 | PT1.5S",
                "x-ratelimit-reset-requests: 2s | PT2S",
                "X-RateLimit-Reset: 1795262405 | PT5S"
            })
    void waitsAsLongAsAsked(String header, Duration asked) {
        server.answers(answer(429, header + "\r\n", "slow down"));
        assertThat(harness.get(harness.target(), "/things")).isEqualTo("{}");
        assertThat(harness.pauses)
                .singleElement()
                .satisfies(pause ->
                        assertThat(pause).isBetween(asked, asked.multipliedBy(12).dividedBy(10)));
    }

    @Test
    void aWaitBeyondTheDeadlineIsLeftToTheCaller() {
        server.answers(answer(429, "x-ratelimit-reset-requests: 6m0s\r\n", ""));
        var fault = harness.faultOf(harness.target());
        assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED);
        assertThat(fault.retryAfter()).contains(Duration.ofMinutes(6));
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void comesThroughAfterTroubleAndRecordsEachAttempt() {
        server.answers(json(503, "{}"), raw(""), json(200, "{\"fine\":true}"));
        var target = harness.target();
        assertThat(harness.get(target, "/things")).isEqualTo("{\"fine\":true}");
        assertThat(harness.log).extracting(Exchange::attempt).containsExactly(1, 2, 3);
        assertThat(harness.log)
                .extracting(Exchange::fault)
                .containsExactly(FaultKind.UNAVAILABLE, FaultKind.UNAVAILABLE, null);
        assertThat(harness.log)
                .extracting(Exchange::correlationId)
                .containsOnly(harness.log.getFirst().correlationId());
        assertThat(harness.pauses)
                .hasSize(2)
                .allSatisfy(pause ->
                        assertThat(pause)
                                .isBetween(Duration.ofMillis(100), Duration.ofMillis(600)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409})
    void aNoIsNotAskedAgain(int status) {
        server.otherwise(json(status, "{}"));
        harness.faultOf(harness.target());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aPostOfUnknownOutcomeIsNotRepeated() {
        server.answers(json(503, "{}"));
        assertThatThrownBy(() -> harness.post(harness.target(), "{}"))
                .isInstanceOf(ProviderFault.class);
        assertThat(server.requests()).hasSize(1);

        server.answers(raw("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"));
        assertThatThrownBy(() -> harness.post(harness.target(), "{}"))
                .isInstanceOf(ProviderFault.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPostThatWasTurnedAwayIsRepeated() {
        server.answers(answer(429, "Retry-After: 1\r\n", ""));
        assertThat(harness.post(harness.target(), "{}")).isEqualTo("{}");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aPostThatIsMarkedSafeIsRepeated() {
        server.answers(json(503, "{}"), json(200, "{\"name\":\"x\"}"));
        var api = harness.calls.proxy(Things.class, harness.target(), FaultReader.BY_STATUS);
        assertThat(api.quote(new Thing("a", List.of())).name()).isEqualTo("x");
        assertThat(harness.log).extracting(Exchange::operation).containsExactly("quote", "quote");
    }

    @Test
    void silenceIsATimeout() {
        server.otherwise(RemoteCallsTest::never);
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
    void anAnswerOfAnotherShapeIsAProtocolFault() {
        server.answers(json(200, "{\"name\":{\"first\":1}}"));
        var api = harness.calls.proxy(Things.class, harness.target(), FaultReader.BY_STATUS);
        assertThatThrownBy(api::thing)
                .isInstanceOfSatisfying(
                        ProviderFault.class,
                        fault -> assertThat(fault.network()).contains(NetworkCause.GARBAGE));
    }

    @Test
    void unknownFieldsAndSingleObjectsForListsAreAccepted() {
        server.answers(
                json(200, "{\"name\":\"n\",\"news\":1,\"parts\":{\"id\":\"p\",\"more\":[]}}"));
        var api = harness.calls.proxy(Things.class, harness.target(), FaultReader.BY_STATUS);
        assertThat(api.thing()).isEqualTo(new Thing("n", List.of(new Part("p"))));
    }

    @Test
    void jsonUnderAnotherTypeIsRead() {
        server.answers(
                answer(200, "Content-Type: text/plain\r\n", "{\"name\":\"n\",\"parts\":[]}"));
        var api = harness.calls.proxy(Things.class, harness.target(), FaultReader.BY_STATUS);
        assertThat(api.thing().name()).isEqualTo("n");
    }

    @Test
    void anErrorInsideOfASuccessIsRead() {
        server.otherwise(json(200, "{\"ok\":false,\"why\":\"account closed\"}"));
        FaultReader reader =
                answer ->
                        answer.json().orElseThrow().path("ok").asBoolean(true)
                                ? null
                                : ProviderFault.of(FaultKind.PERMISSION, "account closed");
        var client = harness.calls.client(harness.target(), reader);
        assertThatThrownBy(() -> client.get().uri("/").retrieve().toBodilessEntity())
                .isInstanceOfSatisfying(
                        ProviderFault.class,
                        fault -> {
                            assertThat(fault.kind()).isEqualTo(FaultKind.PERMISSION);
                            assertThat(fault.status()).contains(200);
                        });
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
        for (var typed : List.of(true, false)) {
            var target =
                    new RemoteTarget(
                            simulator.store(),
                            simulator.connection(),
                            "test",
                            Environment.PRODUCTION,
                            URI.create(address),
                            typed,
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

    @Test
    void theCircuitOpensTriesAgainAndCloses() {
        var target = harness.target(CallPolicy.defaults().withMaxAttempts(1));
        server.otherwise(json(500, "{}"));
        IntStream.range(0, ConnectionGuard.CALLS_TO_JUDGE).forEach(i -> harness.faultOf(target));
        var calls = server.requests().size();

        var open = harness.faultOf(target);
        assertThat(open.network()).contains(NetworkCause.CIRCUIT_OPEN);
        assertThat(open.retryAfter()).contains(ConnectionGuard.OPEN_FOR);
        assertThat(server.requests()).hasSize(calls);
        assertThat(harness.faultOf(harness.target()).network()).as("another connection").isEmpty();

        harness.clock.advance(ConnectionGuard.OPEN_FOR.plusSeconds(1));
        assertThat(harness.faultOf(target).status()).as("half open: asks").contains(500);
        assertThat(harness.faultOf(target).status()).contains(500);
        assertThat(harness.faultOf(target).network())
                .as("open again")
                .contains(NetworkCause.CIRCUIT_OPEN);

        harness.clock.advance(ConnectionGuard.OPEN_FOR.plusSeconds(1));
        server.otherwise(json(200, "{}"));
        IntStream.range(0, 4).forEach(i -> harness.get(target, "/things"));
    }

    @Test
    void aProviderThatSaysNoKeepsTheCircuitClosed() {
        var target = harness.target();
        server.otherwise(json(401, "{}"));
        IntStream.range(0, 30)
                .forEach(i ->
                        assertThat(harness.faultOf(target).kind())
                                .isEqualTo(FaultKind.AUTHENTICATION));
    }

    @Test
    void forgettingClosesTheCircuit() {
        var target = harness.target(CallPolicy.defaults().withMaxAttempts(1));
        server.otherwise(json(500, "{}"));
        IntStream.range(0, ConnectionGuard.CALLS_TO_JUDGE).forEach(i -> harness.faultOf(target));
        harness.calls.forget(target.connection());
        server.otherwise(json(200, "{}"));
        assertThat(harness.get(target, "/things")).isEqualTo("{}");
    }

    @Test
    void noMoreCallsAtOnceThanAllowed() throws Exception {
        var go = new CountDownLatch(1);
        var arrived = new CountDownLatch(3);
        server.otherwise(connection -> {
            arrived.countDown();
            go.await(10, TimeUnit.SECONDS);
            json(200, "{}").send(connection);
        });
        var target = harness.target(CallPolicy.defaults().withLimits(3, 1000));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 12)
                            .mapToObj(i -> threads.submit(() -> harness.get(target, "/things")))
                            .toList();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            go.countDown();
            for (var call : calls) {
                assertThat(call.get(10, TimeUnit.SECONDS)).isEqualTo("{}");
            }
        }
        assertThat(server.mostUnderWay()).isEqualTo(3);
    }

    @Test
    void whoFindsNoRoomInTimeIsTold() throws Exception {
        var go = new CountDownLatch(1);
        var arrived = new CountDownLatch(1);
        server.answers(connection -> {
            arrived.countDown();
            go.await(10, TimeUnit.SECONDS);
            json(200, "{}").send(connection);
        });
        var policy =
                CallPolicy.defaults()
                        .withTimeouts(
                                Duration.ofSeconds(1), Duration.ofSeconds(9), Duration.ofSeconds(9))
                        .withLimits(1, 1000);
        var patient = harness.target(policy);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> harness.get(patient, "/things"));
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            var guard = new ConnectionGuard(policy, harness.clock);
            guard.enter(Duration.ofSeconds(1));
            assertThatThrownBy(() -> guard.enter(Duration.ofMillis(20)))
                    .isInstanceOfSatisfying(
                            ProviderFault.class,
                            fault -> assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED));
            go.countDown();
            assertThat(first.get()).isEqualTo("{}");
        }
    }

    @Test
    void callsPerSecondAreLimited() {
        var guard = new ConnectionGuard(CallPolicy.defaults().withLimits(100, 5), harness.clock);
        IntStream.range(0, 5).forEach(i -> guard.enter(Duration.ofMillis(1)));
        assertThatThrownBy(() -> guard.enter(Duration.ofMillis(1)))
                .isInstanceOfSatisfying(
                        ProviderFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED));
    }

    @Test
    void authenticationMayReplaceItsTokenInMidLife() {
        server.answers(json(401, "{}"));
        var tokens = new AtomicInteger();
        ClientHttpRequestInterceptor authentication =
                (request, body, execution) -> {
                    request.getHeaders().setBearerAuth("token-number-" + tokens.get());
                    try {
                        return execution.execute(request, body);
                    } catch (ProviderFault fault) {
                        assertThat(fault.kind()).isEqualTo(FaultKind.AUTHENTICATION);
                        request.getHeaders()
                                .setBearerAuth("token-number-" + tokens.incrementAndGet());
                        return execution.execute(request, body);
                    }
                };
        var client = harness.calls.client(harness.target(), FaultReader.BY_STATUS, authentication);
        assertThat(client.get().uri("/things").retrieve().body(String.class)).isEqualTo("{}");
        assertThat(server.requests().get(1)).contains("token-number-1");
        assertThat(harness.log).extracting(Exchange::attempt).containsExactly(1, 2);
    }

    @Test
    void aFaultOfTheTokensCallIsNotRepeatedTwice() {
        server.otherwise(json(503, "{}"));
        var target = harness.target(CallPolicy.defaults().withMaxAttempts(2));
        ClientHttpRequestInterceptor authentication =
                (request, body, execution) -> {
                    harness.get(target, "/token");
                    return execution.execute(request, body);
                };
        var client = harness.calls.client(target, FaultReader.BY_STATUS, authentication);
        assertThatThrownBy(() -> client.get().uri("/things").retrieve().toBodilessEntity())
                .isInstanceOf(ProviderFault.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void nothingSecretIsRecorded() {
        var key = Secret.of("s3cret/+key&\"quoted\" é");
        var issued = "eyJhbGciOi.issued-by-the-provider";
        server.answers(
                json(200, "{\"access_token\":\"" + issued + "\"}"),
                json(
                        400,
                        "{\"message\":\"bad key s3cret/+key&\\\"quoted\\\" \\u00e9 and token "
                                + issued
                                + "\"}"));
        var target = harness.target(CallPolicy.defaults(), key);
        ClientHttpRequestInterceptor basic =
                (request, body, execution) -> {
                    request.getHeaders().setBasicAuth("user", "s3cret/+key");
                    return execution.execute(request, body);
                };
        harness.calls
                .client(target, FaultReader.BY_STATUS, basic)
                .post()
                .uri("/token?key={key}", key.reveal())
                .body(key.reveal())
                .retrieve()
                .toBodilessEntity();
        var fault = harness.faultOf(target);
        assertThat(fault.words()).isEqualTo("bad key ••• and token •••");
        assertThat(harness.log.toString()).doesNotContain("s3cret", issued, "issued-by");
        assertThat(harness.log.getFirst().requestHeaders())
                .contains(new Header("Authorization", "Basic •••"));
        assertThat(harness.log.getFirst().url()).endsWith("/token?key=•••");
    }

    @Test
    void aLongBodyIsCutAndASecretAcrossTheCutIsMasked() {
        var key = Secret.of("k".repeat(40));
        var body = "x".repeat(Exchange.BODY_CAP - 10) + key.reveal() + "y".repeat(1000);
        server.answers(answer(200, "Content-Type: text/plain\r\n", body));
        harness.get(harness.target(CallPolicy.defaults(), key), "/things");
        var recorded = harness.log.getFirst();
        assertThat(recorded.truncated()).isTrue();
        assertThat(recorded.responseBody())
                .hasSizeLessThanOrEqualTo(Exchange.BODY_CAP)
                .doesNotContain("kk");
    }

    @Test
    void metricsNameNoStore() {
        harness.get(harness.target(), "/things");
        var timer = harness.metrics.get("http.client.request.duration").timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.getId().getTags())
                .extracting(tag -> tag.getKey())
                .containsExactlyInAnyOrder(
                        "provider",
                        "environment",
                        "server.address",
                        "http.request.method",
                        "http.response.status_code",
                        "error.type");
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

    private interface Things {

        @GetExchange("/things/1")
        Thing thing();

        @SafeToRepeat
        @PostExchange("/quotes")
        Thing quote(@RequestBody Thing thing);
    }

    private record Thing(String name, List<Part> parts) {}

    private record Part(String id) {}
}
