package dev.comptoir.simulators.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.Caller;
import dev.comptoir.simulators.SchemaDefinition;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.Specs;
import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** What the simulator is asked and answers, held against OpenAI's own definition. */
class OpenAiConformanceTest {

    private static final String FULL = "sk-proj-comptoir-demo-full-Q7hT4nW9";
    private static final String SPENT = "sk-proj-comptoir-demo-spent-Z9dF2sG7";
    private static final String CHAT = "/chat/completions";
    private static final String WITH_SCHEMA =
            """
            ,"response_format":{"type":"json_schema","json_schema":{"name":"text","strict":true,
             "schema":{"type":"object","additionalProperties":false,"required":["title"],
              "properties":{"title":{"type":"string"}}}}}\
            """;

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

    @TestFactory
    Stream<DynamicTest> listsModelsAsDefined() {
        return Specs.tests(specs -> {
            var openai = SchemaDefinition.load(specs.resolve("openai/openapi.json"));
            return Stream.of(
                    DynamicTest.dynamicTest(
                            "all",
                            () ->
                                    openai.holdAnswer(
                                            "/models",
                                            "get",
                                            200,
                                            "application/json",
                                            body(get("/models", FULL)))),
                    DynamicTest.dynamicTest(
                            "one",
                            () ->
                                    openai.holdAnswer(
                                            "/models/{model}",
                                            "get",
                                            200,
                                            "application/json",
                                            body(get("/models/gpt-6-luna", FULL)))),
                    DynamicTest.dynamicTest(
                            "refused",
                            () ->
                                    openai.hold(
                                            "ErrorResponse",
                                            body(get("/models", "sk-nobody-knows")))));
        });
    }

    @TestFactory
    Stream<DynamicTest> chatsAsDefined() {
        return Specs.tests(specs -> {
            var openai = SchemaDefinition.load(specs.resolve("openai/openapi.json"));
            return Stream.of("", ",\"max_completion_tokens\":3", WITH_SCHEMA)
                    .map(more ->
                            DynamicTest.dynamicTest(
                                    "chat" + more,
                                    () -> {
                                        var answer = chat(openai, FULL, more);
                                        assertThat(answer.statusCode()).isEqualTo(200);
                                        openai.holdAnswer(
                                                CHAT,
                                                "post",
                                                200,
                                                "application/json",
                                                body(answer));
                                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> streamsAndRefusesAsDefined() {
        return Specs.tests(specs -> {
            var openai = SchemaDefinition.load(specs.resolve("openai/openapi.json"));
            return Stream.of(
                    DynamicTest.dynamicTest("chunks", () -> holdChunks(openai)),
                    DynamicTest.dynamicTest(
                            "no money",
                            () -> {
                                var answer = chat(openai, SPENT, "");
                                assertThat(answer.statusCode()).isEqualTo(429);
                                openai.holdAnswer(
                                        CHAT, "post", 429, "application/json", body(answer));
                            }));
        });
    }

    private void holdChunks(SchemaDefinition openai) throws IOException {
        var answer =
                chat(openai, FULL, ",\"stream\":true,\"stream_options\":{\"include_usage\":true}");
        var events =
                answer.body()
                        .lines()
                        .filter(line -> line.startsWith("data: "))
                        .map(line -> line.substring("data: ".length()))
                        .toList();

        assertThat(events.getLast()).isEqualTo("[DONE]");
        assertThat(events).hasSizeGreaterThan(3);
        for (var event : events.subList(0, events.size() - 1)) {
            openai.holdAnswer(CHAT, "post", 200, "text/event-stream", json(event));
        }
    }

    private HttpResponse<String> get(String path, String key) throws IOException {
        return caller.get(address(path), "Authorization", "Bearer " + key);
    }

    private HttpResponse<String> chat(SchemaDefinition openai, String key, String more)
            throws IOException {
        var body =
                """
                {"model":"gpt-6-luna","messages":[{"role":"user","content":"What is a kettle for?"}]%s}\
                """
                        .formatted(more);
        openai.holdRequest(CHAT, "post", json(body));
        return caller.post(
                address(CHAT),
                body,
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "application/json");
    }

    private static String address(String path) {
        return server.uri(OpenAiSimulator.CLOUD) + "/v1" + path;
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return json(answer.body());
    }

    private static JsonNode json(String text) {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
