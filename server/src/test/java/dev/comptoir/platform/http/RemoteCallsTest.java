package dev.comptoir.platform.http;

import static dev.comptoir.platform.http.RawServer.answer;
import static dev.comptoir.platform.http.RawServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.web.Correlation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.client.ClientHttpRequestInterceptor;

/** What an answer means, and what is recorded of it, over real sockets. */
class RemoteCallsTest {

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

    @Test
    void anAnswerOfAnotherShapeIsAProtocolFault() {
        server.answers(json(200, "{\"name\":{\"first\":1}}"));
        var api = harness.calls.proxy(Things.class, harness.target(), FaultReader.BY_STATUS);
        assertThatThrownBy(api::thing)
                .isInstanceOfSatisfying(
                        ProviderFault.class,
                        fault -> assertThat(fault.network()).contains(NetworkCause.GARBAGE));
        var recorded = harness.log.getLast();
        assertThat(recorded.fault()).isEqualTo(FaultKind.PROTOCOL);
        assertThat(recorded.note()).contains("documented form");
    }

    @Test
    void unknownFieldsAndSingleObjectsForListsAreAccepted() {
        server.answers(
                json(200, "{\"name\":\"n\",\"news\":1,\"parts\":{\"id\":\"p\",\"more\":[]}}"));
        var api = harness.calls.proxy(Things.class, harness.target(), FaultReader.BY_STATUS);
        assertThat(api.thing()).isEqualTo(new Things.Thing("n", List.of(new Things.Part("p"))));
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
    void aCallBelongsToTheWorkThatMadeIt() {
        Correlation.call("quote-12345678", () -> harness.get(harness.target(), "/things"));
        assertThat(harness.log.getFirst().correlationId()).isEqualTo("quote-12345678");
        assertThat(server.requests().getFirst()).contains("X-Correlation-Id: quote-12345678");
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
}
