package dev.comptoir.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a browser test or a person with curl can do from outside. */
class ControlApiTest {

    private static final String TOKEN = "/onlinetools.ups.com/security/v1/oauth/token";

    private final SimulatorServer server = SimulatorServer.start();
    private final Caller caller = new Caller();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysWhatIsServed() throws IOException {
        var health = control("GET", "/health", "");

        assertThat(health.at("/status").asString()).isEqualTo("up");
        assertThat(health.at("/address").asString()).isEqualTo(server.uri().toString());
        assertThat(health.at("/simulators/ups")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"kind":"html","status":200} | 200
                    {"kind":"html"} | 503
                    {"kind":"answer","status":418,"body":"tea","headers":{"X-Pot":"1"}} | 418
                    {"kind":"redirect","location":"http://10.0.0.1/"} | 302
                    {"kind":"expired-token"} | 401
                    {"kind":"unavailable"} | 503
                    {"kind":"error-inside-200"} | 200
                    {"kind":"rate-limited","retryAfter":"seconds","seconds":3} | 429
                    {"kind":"rate-limited","retryAfter":"date","seconds":3} | 429
                    {"kind":"rate-limited","retryAfter":"header","headers":{"X-Reset":"9"}} | 429
                    {"kind":"delay","delayMillis":20} | 405
                    {"kind":"garbled-body"} | 405
                    {"kind":"clock-skew","seconds":-600} | 405
                    {"kind":"drip","bytes":50,"pauseMillis":1} | 405
                    {"kind":"late-answer","pauseMillis":1} | 405
                    {"kind":"huge-body","bytes":1000} | 405
                    """)
    void scriptsAFault(String script, int status) throws IOException {
        var fault = script.replaceFirst("\\{", "{\"host\":\"onlinetools.ups.com\",\"times\":1,");
        assertThat(control("POST", "/faults", fault).at("/items")).hasSize(1);

        assertThat(caller.get(server.uri() + TOKEN).statusCode()).isEqualTo(status);
        assertThat(control("GET", "/faults", "").at("/items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "not json",
                "{\"host\":\"onlinetools.ups.com\"}",
                "{\"host\":\"onlinetools.ups.com\",\"kind\":\"earthquake\"}",
                "{\"host\":\"onlinetools.ups.com\",\"kind\":\"redirect\"}"
            })
    void saysWhatIsWrongWithAScript(String script) throws IOException {
        var answer = caller.post(server.controlUri() + "/_control/faults", script);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("error");
        assertThat(server.faults().pending()).isEmpty();
    }

    @Test
    void showsAndForgetsRequests() throws IOException {
        caller.post(server.uri() + TOKEN + "?x=1", "grant_type=a", "X-Trace", "7");
        caller.get(server.uri() + "/wwwcie.ups.com/other");

        var shown = control("GET", "/requests?host=onlinetools.ups.com&path=/security/**", "");
        assertThat(shown.at("/total").asInt()).isEqualTo(2);
        assertThat(shown.at("/items")).hasSize(1);
        assertThat(shown.at("/items/0/query").asString()).isEqualTo("x=1");
        assertThat(shown.at("/items/0/headers/X-Trace").asString()).isEqualTo("7");
        assertThat(shown.at("/items/0/status").asInt()).isEqualTo(400);
        assertThat(shown.at("/items/0/responseBody").asString()).contains("10400");

        control("DELETE", "/requests", "");
        assertThat(control("GET", "/requests", "").at("/items")).isEmpty();
    }

    @Test
    void movesTheClock() throws IOException {
        control("POST", "/clock", "{\"stopAt\":\"2027-01-31T08:00:00Z\"}");
        var moved = control("POST", "/clock", "{\"advanceSeconds\":3600}");

        assertThat(moved.at("/now").asString()).isEqualTo("2027-01-31T09:00:00Z");
        assertThat(moved.at("/stopped").asBoolean()).isTrue();
        control("POST", "/clock", "{\"set\":\"2030-01-01T00:00:00Z\"}");
        assertThat(control("GET", "/clock", "").at("/stopped").asBoolean()).isFalse();
        assertThat(server.clock().instant())
                .isAfterOrEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
    }

    @Test
    void turnsKnobsAndResetsEverything() throws IOException {
        assertThat(control("GET", "/settings/ups", "").at("/tokensPerMinute").asString())
                .isEqualTo("0");
        var set = control("POST", "/settings/ups", "{\"tokensPerMinute\":\"2\"}");
        assertThat(set.at("/tokensPerMinute").asString()).isEqualTo("2");
        control("POST", "/faults", "{\"host\":\"wwwcie.ups.com\",\"kind\":\"unavailable\"}");
        server.clock().advance(Duration.ofDays(1));

        control("POST", "/reset", "");

        assertThat(control("GET", "/settings/ups", "").at("/tokensPerMinute").asString())
                .isEqualTo("0");
        assertThat(server.faults().pending()).isEmpty();
        assertThat(server.clock().instant()).isBefore(Instant.now().plusSeconds(60));
        assertThat(
                        caller.post(
                                        server.controlUri() + "/_control/settings/ups",
                                        "{\"colour\":\"brown\"}")
                                .statusCode())
                .isEqualTo(400);
        assertThat(caller.get(server.controlUri() + "/_control/nothing").statusCode())
                .isEqualTo(404);
    }

    private JsonNode control(String method, String path, String body) throws IOException {
        var answer = caller.send(method, server.controlUri() + "/_control" + path, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
