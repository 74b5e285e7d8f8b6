package dev.comptoir.simulators.zoom;

import static dev.comptoir.simulators.zoom.ZoomClient.code;
import static dev.comptoir.simulators.zoom.ZoomClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.SimulatorServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomSimulatorTest {

    private static final String AWA = "awa@atelier.example";
    private static final String ORDER =
            """
            {"topic":"Fitting","type":2,"start_time":"2027-02-01T14:30:00Z","duration":45,"timezone":"Europe/Paris",\
            "agenda":"Fabrics","settings":{"waiting_room":false,"join_before_host":true}}\
            """;

    private static SimulatorServer server;
    private static ZoomClient zoom;

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
        zoom = new ZoomClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void reset() {
        server.reset();
        server.clock().stopAt(Instant.parse("2026-11-22T23:00:00Z"));
    }

    @Test
    void givesATokenWithItsScopes() throws IOException {
        var account = zoom.account(ZoomClient.PRO);
        var form = "grant_type=account_credentials&account_id=" + account.accountId();

        var token = json(zoom.token(account.clientId(), account.clientSecret(), form));

        assertThat(token.path("token_type").asString()).isEqualTo("bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(token.path("scope").asString()).contains("meeting:write:meeting:admin");
        assertThat(token.has("refresh_token")).as("there are none for such apps").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, x, account_credentials, comptoir-demo-account-pro, invalid_client",
        "comptoir-demo-pro, x, account_credentials, comptoir-demo-account-pro, invalid_client",
        "comptoir-demo-pro, demo-secret-pro-6Hq8wN, client_credentials, comptoir-demo-account-pro, unsupported_grant_type",
        "comptoir-demo-pro, demo-secret-pro-6Hq8wN, account_credentials, another, invalid_request",
        "comptoir-demo-disabled, demo-secret-disabled-2Lp7, account_credentials, comptoir-demo-account-pro, invalid_request",
    })
    void refusesSignIns(String id, String secret, String grant, String account, String error)
            throws IOException {
        var answer =
                zoom.token(id, secret, "grant_type=%s&account_id=%s".formatted(grant, account));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo(error);
        assertThat(json(answer).path("reason").asString()).isNotBlank();
    }

    @Test
    void aSecondTokenEndsTheFirstUnlessToldOtherwise() throws IOException {
        var first = zoom.signIn(ZoomClient.PRO);
        zoom.signIn(ZoomClient.PRO);
        assertThat(code(zoom.get(first, "/v2/users/" + AWA))).isEqualTo(124);

        server.simulator(ZoomSimulator.class).settings().set(ZoomSimulator.TOKENS_AT_ONCE, "2");
        var third = zoom.signIn(ZoomClient.PRO);
        zoom.signIn(ZoomClient.PRO);
        assertThat(zoom.get(third, "/v2/users/" + AWA).statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenLivesAnHourOfVirtualTime() throws IOException {
        var token = zoom.signIn(ZoomClient.PRO);
        server.clock().advance(Duration.ofMinutes(59));
        assertThat(zoom.get(token, "/v2/users/" + AWA).statusCode()).isEqualTo(200);

        server.clock().advance(Duration.ofMinutes(1));
        var late = zoom.get(token, "/v2/users/" + AWA);
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(json(late).path("message").asString()).isEqualTo("Access token is expired.");
    }

    @Test
    void keepsAMeetingAsItWasMadeAndShowsItUntilItExpires() throws IOException {
        var token = zoom.signIn(ZoomClient.PRO);

        var made = json(zoom.create(token, AWA, ORDER));
        var read = json(zoom.get(token, "/v2/meetings/" + made.path("id").asLong()));

        assertThat(read).isEqualTo(made);
        assertThat(made.path("start_time").asString()).isEqualTo("2027-02-01T14:30:00Z");
        assertThat(made.at("/settings/join_before_host").asBoolean()).isTrue();
        assertThat(made.path("join_url").asString()).contains("?pwd=");
        assertThat(made.has("account_id")).isFalse();
        server.clock().stopAt(Instant.parse("2027-04-01T00:00:00Z"));
        var later =
                zoom.get(zoom.signIn(ZoomClient.PRO), "/v2/meetings/" + made.path("id").asLong());
        assertThat(later.statusCode()).isEqualTo(404);
        assertThat(code(later)).isEqualTo(3001);
    }

    @Test
    void readsLocalTimesInTheirZoneAndThePastAsNow() throws IOException {
        var token = zoom.signIn(ZoomClient.PRO);

        var local = ORDER.replace("14:30:00Z", "14:30:00");
        var past = ORDER.replace("2027", "2020");

        assertThat(json(zoom.create(token, AWA, local)).path("start_time").asString())
                .isEqualTo("2027-02-01T13:30:00Z");
        assertThat(json(zoom.create(token, AWA, past)).path("start_time").asString())
                .isEqualTo("2026-11-22T23:00:00Z");
    }

    @Test
    void aPolicyGoesBeforeTheRequest() throws IOException {
        var token = zoom.signIn(ZoomClient.FREE);

        var made = json(zoom.create(token, "moussa@teranga.example", ORDER));

        assertThat(made.at("/settings/waiting_room").asBoolean()).isTrue();
        assertThat(made.at("/settings/join_before_host").asBoolean()).isFalse();
    }

    @Test
    void namesTheFieldsThatAreWrong() throws IOException {
        var token = zoom.signIn(ZoomClient.PRO);
        var wrong =
                "{\"topic\":\"%s\",\"duration\":0,\"timezone\":\"Mars\",\"type\":7}"
                        .formatted("x".repeat(201));

        var answer = zoom.create(token, AWA, wrong);

        assertThat(code(answer)).isEqualTo(300);
        assertThat(json(answer).path("errors").valueStream().map(e -> e.path("field").asString()))
                .containsExactly("topic", "type", "duration", "timezone");
        assertThat(code(zoom.create(token, AWA, "not json"))).isEqualTo(300);
    }

    @Test
    void listsPageByPageWithAgendasCut() throws IOException {
        var token = zoom.signIn(ZoomClient.PRO);
        var longAgenda = ORDER.replace("Fabrics", "x".repeat(400));
        for (int i = 0; i < 3; i++) {
            zoom.create(token, AWA, longAgenda);
        }

        var list = "/v2/users/" + AWA + "/meetings?type=scheduled&page_size=2";
        var first = json(zoom.get(token, list));
        var next = first.path("next_page_token").asString();
        var second = json(zoom.get(token, list + "&next_page_token=" + next));

        assertThat(first.path("total_records").asInt()).isEqualTo(3);
        assertThat(first.path("meetings")).hasSize(2);
        assertThat(first.at("/meetings/0/agenda").asString()).hasSize(250);
        assertThat(second.path("meetings")).hasSize(1);
        assertThat(second.path("next_page_token").asString()).isEmpty();
    }

    @Test
    void limitsCallsPerSecondByPlan() throws IOException {
        var token = zoom.signIn(ZoomClient.FREE);
        for (int i = 0; i < 4; i++) {
            assertThat(zoom.get(token, "/v2/users/moussa@teranga.example").statusCode())
                    .isEqualTo(200);
        }
        var fifth = zoom.get(token, "/v2/users/moussa@teranga.example");

        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.headers().firstValue("X-RateLimit-Type")).contains("QPS");
        server.clock().advance(Duration.ofSeconds(1));
        assertThat(zoom.get(token, "/v2/users/moussa@teranga.example").statusCode()).isEqualTo(200);
    }

    @Test
    void limitsMeetingsPerHostAndDay() throws IOException {
        var settings = server.simulator(ZoomSimulator.class).settings();
        settings.set(ZoomSimulator.MEETINGS_PER_DAY, "1");
        var token = zoom.signIn(ZoomClient.PRO);
        zoom.create(token, AWA, ORDER);

        var inWords = zoom.create(token, AWA, ORDER);
        settings.set(ZoomSimulator.DAILY_LIMIT_SAYS, "date");
        var asDate = zoom.create(token, AWA, ORDER);

        assertThat(json(inWords).path("message").asString()).contains("daily", "GMT 00:00:00");
        assertThat(inWords.headers().firstValue("Retry-After")).isEmpty();
        assertThat(asDate.headers().firstValue("Retry-After")).contains("2026-11-23T00:00:00Z");
        server.clock().advance(Duration.ofHours(1));
        assertThat(zoom.create(zoom.signIn(ZoomClient.PRO), AWA, ORDER).statusCode())
                .isEqualTo(201);
    }

    @Test
    void writesErrorsInXmlWhenTold() throws IOException {
        server.simulator(ZoomSimulator.class).settings().set(ZoomSimulator.ERRORS, "xml");

        var answer = zoom.get(zoom.signIn(ZoomClient.PRO), "/v2/meetings/1");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(answer.body()).contains("<code>3001</code>");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody@atelier.example, 404, 1001",
        "lea@atelier.example, 404, 1001",
        "jean@atelier.example, 400, 3161",
    })
    void saysWhoCannotHost(String host, int status, int code) throws IOException {
        var answer = zoom.create(zoom.signIn(ZoomClient.PRO), host, ORDER);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
    }

    @Test
    void wantsTheRightScope() throws IOException {
        var token = zoom.signIn("comptoir-demo-no-meetings");

        var answer = zoom.create(token, AWA, ORDER);

        assertThat(code(answer)).isEqualTo(4711);
        assertThat(json(answer).path("message").asString())
                .contains("[meeting:write:meeting, meeting:write:meeting:admin]");
        assertThat(zoom.get(token, "/v2/users/" + AWA).statusCode()).isEqualTo(200);
    }
}
