package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.UpsClient.errorCode;
import static dev.comptoir.simulators.ups.UpsClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.UpsDemo;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpsOAuthTest {

    private static final String GRANT = "grant_type=client_credentials";

    private static SimulatorServer server;
    private static UpsClient ups;

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
        ups = new UpsClient(server, UpsSimulator.PRODUCTION);
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
    void givesATokenWithNumbersAsStrings() throws IOException {
        server.clock().stopAt(Instant.parse("2026-11-21T10:00:00Z"));

        var token = json(ups.token(UpsDemo.BASIC, GRANT));

        assertThat(token.at("/token_type").asString()).isEqualTo("Bearer");
        assertThat(token.at("/client_id").asString()).isEqualTo(UpsDemo.CLIENT_ID);
        assertThat(token.at("/issued_at").isString()).isTrue();
        assertThat(token.at("/issued_at").asString()).isEqualTo("1795255200000");
        assertThat(token.at("/expires_in").asString()).isEqualTo("14399");
        assertThat(token.at("/access_token").asString()).hasSizeGreaterThan(40);
    }

    @Test
    void tellsUnknownClientsFromWrongSecrets() throws IOException {
        var unknown = ups.token(UpsDemo.basic("nobody", "x"), GRANT);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(errorCode(unknown)).isEqualTo("10401");

        var wrong = ups.token(UpsDemo.basic(UpsDemo.CLIENT_ID, "wrong"), GRANT);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(errorCode(wrong)).isEqualTo("250002");
    }

    @Test
    void wantsBasicAndTheRightGrant() throws IOException {
        for (var header : new String[] {"Bearer x", "Basic ***", "Basic bm9jb2xvbg=="}) {
            var answer = ups.token(header, GRANT);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(errorCode(answer)).isEqualTo("10400");
        }
        assertThat(ups.token(UpsDemo.BASIC, "grant_type=password").statusCode()).isEqualTo(400);
        assertThat(ups.token(UpsDemo.BASIC, "").statusCode()).isEqualTo(400);
    }

    @Test
    void turnsALockedAccountAway() throws IOException {
        var answer =
                ups.token(UpsDemo.basic("comptoir-demo-locked", "demo-secret-locked-1Vb6"), GRANT);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(errorCode(answer)).isEqualTo("10403");
    }

    @Test
    void letsATokenExpireByTheVirtualClock() throws IOException {
        var token = ups.signIn(UpsDemo.CLIENT_ID);
        var request = RateRequestText.french().text();
        assertThat(ups.rate(token, "v2409/Rate", request).statusCode()).isEqualTo(200);

        server.clock().advance(Duration.ofHours(4));
        var late = ups.rate(token, "v2409/Rate", request);

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(errorCode(late)).isEqualTo("250002");
        var renewed = ups.signIn(UpsDemo.CLIENT_ID);
        assertThat(renewed).isNotEqualTo(token);
        assertThat(ups.rate(renewed, "v2409/Rate", request).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTokensToTheHostThatGaveThem() throws IOException {
        var sandbox = new UpsClient(server, UpsSimulator.SANDBOX);
        var token = sandbox.signIn(UpsDemo.CLIENT_ID);
        var request = RateRequestText.french().text();

        assertThat(sandbox.rate(token, "v2409/Rate", request).statusCode()).isEqualTo(200);
        var elsewhere = ups.rate(token, "v2409/Rate", request);
        assertThat(elsewhere.statusCode()).isEqualTo(401);
        assertThat(errorCode(elsewhere)).isEqualTo("250003");
    }

    @Test
    void limitsTokensPerMinuteWhenTold() throws IOException {
        server.simulator(UpsSimulator.class).settings().set(UpsSimulator.TOKENS_PER_MINUTE, "2");

        assertThat(ups.token(UpsDemo.BASIC, GRANT).statusCode()).isEqualTo(200);
        assertThat(ups.token(UpsDemo.BASIC, GRANT).statusCode()).isEqualTo(200);
        var third = ups.token(UpsDemo.BASIC, GRANT);
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(errorCode(third)).isEqualTo("10429");
        server.clock().advance(Duration.ofSeconds(61));
        assertThat(ups.token(UpsDemo.BASIC, GRANT).statusCode()).isEqualTo(200);
    }
}
