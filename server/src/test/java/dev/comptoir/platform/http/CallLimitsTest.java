package dev.comptoir.platform.http;

import static dev.comptoir.platform.http.RawServer.answer;
import static dev.comptoir.platform.http.RawServer.json;
import static dev.comptoir.platform.http.RawServer.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/** When a call is sent again, waits, or is not sent at all. */
class CallLimitsTest {

    private final RawServer server = new RawServer();
    private final RemoteCallsHarness harness = new RemoteCallsHarness(server.url());

    @AfterEach
    void close() throws IOException {
        harness.close();
        server.close();
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
        assertThat(api.quote(new Things.Thing("a", List.of())).name()).isEqualTo("x");
        assertThat(harness.log).extracting(Exchange::operation).containsExactly("quote", "quote");
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
    void aTestWithLessPatienceSharesTheCircuit() {
        var target = harness.target(CallPolicy.defaults().withMaxAttempts(1));
        server.otherwise(json(500, "{}"));
        IntStream.range(0, ConnectionGuard.CALLS_TO_JUDGE).forEach(i -> harness.faultOf(target));
        var impatient =
                new RemoteTarget(
                        target.store(),
                        target.connection(),
                        target.provider(),
                        target.environment(),
                        target.baseUrl(),
                        Reach.PROVIDER,
                        target.secrets(),
                        target.policy().withMaxAttempts(2));
        assertThat(harness.faultOf(impatient).network()).contains(NetworkCause.CIRCUIT_OPEN);
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
    void whoFindsNoRoomInTimeIsTold() {
        var guard = new ConnectionGuard(CallPolicy.defaults().withLimits(1, 1000), harness.clock);
        guard.enter(Duration.ofMillis(1));
        assertThatThrownBy(() -> guard.enter(Duration.ofMillis(1)))
                .isInstanceOfSatisfying(
                        ProviderFault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED));
        guard.leave();
        guard.enter(Duration.ofMillis(1));
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
}
