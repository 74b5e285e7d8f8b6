package dev.comptoir.connectors.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.custom.CustomSimulator;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Custom APIs over HTTP, as the browser uses them: settings by choice, and the console. */
@ComptoirTest
class CustomConsoleTest {

    private final SimulatorServer simulators = TestSimulators.get();

    @LocalServerPort int port;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void openStore() {
        simulators.reset();
        store = TestStore.create(port);
        owner = store.owner();
    }

    @Test
    void sendsARequestAndShowsWhatWentOverTheLine() {
        var id = connect("Notes", bearer());
        var made =
                send(id, Map.of("method", "POST", "path", "/notes", "body", "{\"text\":\"tea\"}"))
                        .expect(200)
                        .json();
        assertThat(made.at("/response/status").asInt()).isEqualTo(201);
        assertThat(made.at("/response/body").asString()).contains("tea");
        assertThat(made.at("/request/url").asString()).endsWith("/api.custom.example/v1/notes");
        assertThat(made.path("attempts").asInt()).isEqualTo(1);
        assertThat(made.has("faultKind")).isFalse();

        var log =
                owner.get(
                                store.path()
                                        + "/integration-logs?kind=call&correlationId="
                                        + made.path("correlationId").asString())
                        .expect(200)
                        .json();
        assertThat(log.at("/items/0/operation").asString()).contains("console");
    }

    @Test
    void showsAnswersThatSayNo() {
        var id = connect("Notes", bearer());
        var missing = send(id, Map.of("method", "GET", "path", "/nothing")).expect(200).json();
        assertThat(missing.at("/response/status").asInt()).isEqualTo(404);
        assertThat(missing.path("faultKind").asString()).isEqualTo("not_found");

        var wrong = send(id, Map.of("method", "POST", "path", "/notes", "body", "{")).expect(200);
        assertThat(wrong.json().at("/response/status").asInt()).isEqualTo(400);
        assertThat(wrong.json().path("faultMessage").asString()).isEqualTo("That is no JSON.");

        var health = owner.get(path("/" + id)).expect(200).json();
        assertThat(health.at("/integration/health/state").asString()).isEqualTo("healthy");
    }

    @Test
    void noAnswerIsAProblem() {
        var id = connect("Notes", bearer());
        simulators.faults().on(CustomSimulator.HOST, "/v1/notes").play(Fault.cutBeforeHeaders());

        var answer = send(id, Map.of("method", "POST", "path", "/notes", "body", "{}"));
        assertThat(answer.status()).isGreaterThanOrEqualTo(500);
        assertThat(answer.code()).startsWith("provider.");
    }

    @Test
    void aHugeAnswerIsNotReadAndABinaryOneNotShown() {
        var id = connect("Notes", bearer());
        var pixel = send(id, Map.of("method", "GET", "path", "/pixel")).expect(200).json();
        assertThat(pixel.at("/response/body").asString()).startsWith("[image/png");

        simulators.faults().on(CustomSimulator.HOST, "/v1/notes").play(Fault.huge(8_000_000));
        var huge = send(id, Map.of("method", "GET", "path", "/notes"));
        assertThat(huge.status()).isGreaterThanOrEqualTo(500);
        assertThat(huge.body()).contains("2048 kB");
    }

    @Test
    void aRedirectIsShownAndNotFollowed() {
        var id = connect("Notes", bearer());
        simulators
                .faults()
                .on(CustomSimulator.HOST, "/v1/notes")
                .play(Fault.redirect(302, "http://169.254.169.254/latest/meta-data/"));

        var answer = send(id, Map.of("method", "GET", "path", "/notes")).expect(200).json();
        assertThat(answer.at("/response/status").asInt()).isEqualTo(302);
        assertThat(answer.path("faultKind").asString()).isEqualTo("protocol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bearer", "basic", "header", "query"})
    void neverGivesACredentialBackThatTheApiMirrors(String way) {
        var settings =
                switch (way) {
                    case "bearer" -> bearer();
                    case "basic" -> basic();
                    case "header" -> header();
                    default -> query();
                };
        var secret = String.valueOf(settings.get("secret"));
        var answer =
                send(
                                connect("Mirror", settings),
                                Map.of("method", "POST", "path", "/mirror", "body", "{\"a\":1}"))
                        .expect(200);

        assertThat(answer.json().at("/response/body").asString()).contains("•••");
        assertThat(answer.body()).doesNotContain(forms(secret));
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer mine",
        "authorization, x",
        "X-Shop-Key, mine",
        "Host, evil.example",
        "Connection, close",
        "Transfer-Encoding, chunked",
        "Content-Length, 3",
        "Cookie, a=b",
        "Proxy-Authorization, Basic x",
        "Upgrade, h2c",
        "Accept-Encoding, br",
        "'X Bad', x",
        "'X-Bad:', x",
        "X-Ok, 'a\r\nX-Injected: b'",
        "X-Ok, 'a\nb'",
        "X-Ok, 'é'",
        "Content-Type, nonsense",
        "Accept, '*/json'"
    })
    void refusesHeadersThatAreNotAPersonsToWrite(String name, String value) {
        var id = connect("Notes", header());
        var body =
                Map.of(
                        "method",
                        "GET",
                        "path",
                        "/notes",
                        "headers",
                        List.of(Map.of("name", name, "value", value)));
        var calls = simulators.recorder().total();

        var refused = send(id, body).expect(422);
        assertThat(refused.code()).isEqualTo("custom.request-refused");
        assertThat(refused.json().at("/errors/0/field").asString()).startsWith("headers[0].");
        assertThat(simulators.recorder().total()).isEqualTo(calls);
    }

    @Test
    void refusesItsOwnParameterAndPathsThatLeadOut() {
        var id = connect("Notes", query());
        var own =
                Map.of(
                        "method",
                        "GET",
                        "path",
                        "/notes",
                        "query",
                        List.of(Map.of("name", CustomSimulator.PARAMETER, "value", "mine")));
        assertThat(send(id, own).expect(422).json().at("/errors/0/field").asString())
                .isEqualTo("query[0].name");
        for (var path : List.of("//evil.example/", "/../open", "@evil.example", "/%2e%2e/open")) {
            var refused = send(id, Map.of("method", "GET", "path", path)).expect(422);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("path");
        }
    }

    @Test
    void isForManagersAndKeysWithItsScope() {
        var id = connect("Notes", bearer());
        var body = Map.of("method", "GET", "path", "/notes");
        store.member(Role.MANAGER).call("POST", console(id), body).expect(200);
        store.member(Role.STAFF).call("POST", console(id), body).expect(403);
        store.key(List.of(Permission.INTEGRATIONS_CALL))
                .call("POST", console(id), body)
                .expect(200);
        store.key(List.of(Permission.INTEGRATIONS_WRITE))
                .call("POST", console(id), body)
                .expect(403);
    }

    @Test
    void opensNoOtherConnection() {
        var openai =
                owner.call(
                                "POST",
                                path(""),
                                Map.of(
                                        "type",
                                        "openai",
                                        "environment",
                                        "simulator",
                                        "label",
                                        "AI",
                                        "settings",
                                        Map.of("apiKey", "sk-proj-comptoir-demo-full-Q7hT4nW9")))
                        .expect(201)
                        .json();
        assertThat(openai.at("/lastTest/outcome").asString()).isEqualTo("passed");

        send(openai.at("/integration/id").asString(), Map.of("method", "GET", "path", "/models"))
                .expect(404);
    }

    @Test
    void aRepetitionWithTheSameKeySendsNothing() {
        var id = connect("Notes", bearer());
        var body = Map.of("method", "POST", "path", "/notes", "body", "{\"text\":\"once\"}");
        var sender = owner.copy().with("Idempotency-Key", "note-1");
        sender.call("POST", console(id), body).expect(200);
        var calls = simulators.recorder().total();

        var again = sender.call("POST", console(id), body).expect(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(simulators.recorder().total()).isEqualTo(calls);
    }

    @Test
    void asksForWhatTheAuthenticationNeeds() {
        var incomplete = settings("basic");
        var refused = owner.call("POST", path(""), body("Incomplete", incomplete)).expect(422);
        assertThat(fields(refused.json())).containsExactly("settings.username", "settings.secret");

        var reserved = settings("header");
        reserved.put("headerName", "Host");
        reserved.put("secret", "some-key-or-other");
        reserved.put("baseAddress", "https://user@api.custom.example");
        reserved.put("healthPath", "/../x");
        assertThat(fields(owner.call("POST", path(""), body("Odd", reserved)).expect(422).json()))
                .containsExactlyInAnyOrder(
                        "settings.headerName", "settings.baseAddress", "settings.healthPath");
    }

    @Test
    void anotherAuthenticationIsSavedWithItsSecretInOneStep() {
        var id = connect("Notes", bearer());
        var change = new HashMap<String, @Nullable Object>(settings("basic"));
        change.put("username", CustomSimulator.USER);
        var saved =
                owner.call(
                                "PATCH",
                                path("/" + id),
                                Map.of(
                                        "version",
                                        1,
                                        "settings",
                                        change,
                                        "secrets",
                                        Map.of("secret", CustomSimulator.PASSWORD)))
                        .expect(200)
                        .json();
        assertThat(saved.at("/lastTest/outcome").asString()).isEqualTo("passed");
        assertThat(saved.at("/integration/version").asInt()).isEqualTo(2);

        var none = settings("none");
        none.put("username", null);
        none.put("healthPath", "/open");
        var open =
                owner.call("PATCH", path("/" + id), Map.of("version", 2, "settings", none))
                        .expect(200)
                        .json();
        assertThat(open.at("/settings").has("username")).isFalse();
        assertThat(open.at("/secrets/0/set").asBoolean()).isFalse();
    }

    @Test
    void aSavedSecretIsNotSentToAnotherHost() {
        var id = connect("Notes", bearer());
        var change = Map.of("baseAddress", "https://collector.example/v1");
        var moved = Map.of("version", 1, "settings", change);

        var refused = owner.call("PATCH", path("/" + id), moved).expect(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("settings.secret");
        assertThat(refused.json().at("/errors/0/code").asString())
                .isEqualTo("settings.address-changed");
        owner.call(
                        "PATCH",
                        path("/" + id),
                        Map.of("version", 1, "settings", Map.of("baseAddress", BASE + "/deeper")))
                .expect(200);
    }

    private static final String BASE = "https://api.custom.example/v1";

    private String connect(String label, Map<String, @Nullable Object> settings) {
        var created = owner.call("POST", path(""), body(label, settings)).expect(201).json();
        assertThat(created.at("/lastTest/outcome").asString())
                .as(created.toString())
                .isEqualTo("passed");
        return created.at("/integration/id").asString();
    }

    private Caller.Answer send(String id, Map<String, ?> body) {
        return owner.call("POST", console(id), body);
    }

    private String console(String id) {
        return path("/" + id + "/custom-requests");
    }

    private String path(String rest) {
        return store.path() + "/integrations" + rest;
    }

    private static Map<String, Object> body(String label, Map<String, @Nullable Object> settings) {
        return Map.of(
                "type", "custom", "environment", "simulator", "label", label, "settings", settings);
    }

    private static Map<String, @Nullable Object> settings(String authentication) {
        var settings = new HashMap<String, @Nullable Object>();
        settings.put("baseAddress", BASE);
        settings.put("healthPath", "/status");
        settings.put("authentication", authentication);
        return settings;
    }

    private static Map<String, @Nullable Object> bearer() {
        var settings = settings("bearer");
        settings.put("secret", CustomSimulator.BEARER);
        return settings;
    }

    private static Map<String, @Nullable Object> basic() {
        var settings = settings("basic");
        settings.put("username", CustomSimulator.USER);
        settings.put("secret", CustomSimulator.PASSWORD);
        return settings;
    }

    private static Map<String, @Nullable Object> header() {
        var settings = settings("header");
        settings.put("headerName", CustomSimulator.HEADER);
        settings.put("secret", CustomSimulator.HEADER_KEY);
        return settings;
    }

    private static Map<String, @Nullable Object> query() {
        var settings = settings("query");
        settings.put("parameterName", CustomSimulator.PARAMETER);
        settings.put("secret", CustomSimulator.PARAMETER_KEY);
        return settings;
    }

    private static List<String> fields(JsonNode problem) {
        var fields = new ArrayList<String>();
        problem.path("errors").forEach(error -> fields.add(error.path("field").asString()));
        return fields;
    }

    /** A secret as it might show in an answer: plain, in addresses, in base64. */
    private static String[] forms(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        var user = (CustomSimulator.USER + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                        secret,
                        URLEncoder.encode(secret, StandardCharsets.UTF_8),
                        Base64.getEncoder().encodeToString(bytes),
                        Base64.getEncoder().encodeToString(user))
                .toArray(String[]::new);
    }
}
