package dev.comptoir.simulators.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.Definition;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.Specs;
import dev.comptoir.simulators.kit.Exchange;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the simulator is asked and answers, held against Zoom's own definitions. */
class ZoomConformanceTest {

    private static final String AWA = "awa@atelier.example";
    private static final String ORDER =
            """
            {"topic":"Fitting","type":2,"start_time":"2031-02-01T14:30:00Z","duration":45,"timezone":"Europe/Paris",\
            "agenda":"Fabrics","settings":{"waiting_room":true,"mute_upon_entry":true,"use_pmi":false}}\
            """;

    private static SimulatorServer server;
    private static ZoomClient zoom;

    private interface Calls {
        void make(String token) throws IOException;
    }

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
        zoom = new ZoomClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> answersAsDefined() {
        return Specs.tests(specs -> {
            var meetings =
                    Definition.load(
                            specs.resolve("zoom/zoom-meetings-openapi.json"),
                            ZoomConformanceTest::repaired);
            var users =
                    Definition.load(
                            specs.resolve("zoom/zoom-users-openapi.json"),
                            ZoomConformanceTest::repaired);
            return Stream.of(
                    good(users, "a user", token -> zoom.get(token, "/v2/users/" + AWA)),
                    good(meetings, "a meeting made", ZoomConformanceTest::create),
                    good(meetings, "a meeting", ZoomConformanceTest::createAndRead),
                    good(meetings, "a list", ZoomConformanceTest::createAndList));
        });
    }

    /**
     * Zoom defines no form for refusals; what it documents of each operation is status and code.
     */
    @TestFactory
    Stream<DynamicTest> refusesAsDocumented() {
        return Specs.tests(specs -> {
            var meetings = paths(specs.resolve("zoom/zoom-meetings-openapi.json"));
            var users = paths(specs.resolve("zoom/zoom-users-openapi.json"));
            var host = meetings.at("/~1users~1{userId}~1meetings/post/responses");
            var list = meetings.at("/~1users~1{userId}~1meetings/get/responses");
            var meeting = meetings.at("/~1meetings~1{meetingId}/get/responses");
            var user = users.at("/~1users~1{userId}/get/responses");
            return Stream.of(
                    bad(user, 1001, token -> zoom.get(token, "/v2/users/nobody")),
                    bad(host, 1001, token -> zoom.create(token, "nobody", ORDER)),
                    bad(host, 3161, token -> zoom.create(token, "jean@atelier.example", ORDER)),
                    bad(host, 300, token -> zoom.create(token, AWA, "{\"type\":7}")),
                    bad(list, 1001, token -> zoom.get(token, "/v2/users/nobody/meetings")),
                    bad(meeting, 3001, token -> zoom.get(token, "/v2/meetings/1")));
        });
    }

    @TestFactory
    Stream<DynamicTest> turnsAwayAsDocumented() {
        return Specs.tests(specs -> {
            var meetings = paths(specs.resolve("zoom/zoom-meetings-openapi.json"));
            return Stream.of(
                    DynamicTest.dynamicTest(
                            "too many",
                            () -> {
                                assertThat(status(last(ZoomConformanceTest::tooMany)))
                                        .isEqualTo(429);
                                assertThat(
                                                meetings.at(
                                                        "/~1users~1{userId}~1meetings/post/responses/429"))
                                        .isNotEmpty();
                            }));
        });
    }

    /**
     * Zoom writes most lists and users as {@code allOf} of objects that know nothing of each
     * other's fields; the validator can hold unknown fields against an answer only where they are
     * one object.
     */
    private static String repaired(String definition) {
        var whole = Json.read(definition.getBytes(StandardCharsets.UTF_8));
        merge(whole);
        return whole.toString();
    }

    private static void merge(JsonNode node) {
        node.forEach(ZoomConformanceTest::merge);
        if (!(node instanceof ObjectNode schema) || !schema.path("allOf").isArray()) {
            return;
        }
        var properties = schema.objectNode();
        for (var part : schema.path("allOf")) {
            part.path("properties")
                    .properties()
                    .forEach(field -> properties.set(field.getKey(), field.getValue()));
        }
        schema.remove("allOf");
        schema.put("type", "object");
        schema.set("properties", properties);
    }

    private static JsonNode paths(Path definition) {
        try {
            return Json.read(Files.readAllBytes(definition)).path("paths");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void create(String token) throws IOException {
        zoom.create(token, AWA, ORDER);
    }

    private static void createAndRead(String token) throws IOException {
        var made = ZoomClient.json(zoom.create(token, AWA, ORDER));
        zoom.get(token, "/v2/meetings/" + made.path("id").asLong());
    }

    private static void createAndList(String token) throws IOException {
        create(token);
        zoom.get(token, "/v2/users/" + AWA + "/meetings?type=scheduled&page_size=300");
    }

    private static void tooMany(String token) throws IOException {
        server.simulator(ZoomSimulator.class).settings().set(ZoomSimulator.MEETINGS_PER_DAY, "0");
        create(token);
    }

    private static DynamicTest good(Definition definition, String name, Calls calls) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    var exchange = last(calls);
                    assertThat(status(exchange)).isIn(200, 201);
                    definition.hold(exchange);
                });
    }

    private static DynamicTest bad(JsonNode responses, int code, Calls calls) {
        return DynamicTest.dynamicTest(
                Integer.toString(code),
                () -> {
                    var exchange = last(calls);
                    var answer = Objects.requireNonNull(exchange.response());
                    var documented = responses.path(Integer.toString(answer.status()));
                    assertThat(Json.read(answer.body()).path("code").asInt()).isEqualTo(code);
                    assertThat(documented.path("description").asString())
                            .contains("`" + code + "`");
                });
    }

    private static Exchange last(Calls calls) throws IOException {
        server.reset();
        calls.make(zoom.signIn(ZoomClient.PRO));
        return belowServer(server.recorder().exchanges(ZoomSimulator.API, "/**").getLast());
    }

    /** The definition's paths begin behind its server's {@code /v2}. */
    private static Exchange belowServer(Exchange seen) {
        var request = seen.request();
        return new Exchange(
                seen.number(),
                seen.at(),
                new Request(
                        request.method(),
                        request.host(),
                        request.path().substring("/v2".length()),
                        request.query(),
                        request.headers(),
                        request.body()),
                seen.response(),
                seen.fault());
    }

    private static int status(Exchange exchange) {
        return Objects.requireNonNull(exchange.response()).status();
    }
}
