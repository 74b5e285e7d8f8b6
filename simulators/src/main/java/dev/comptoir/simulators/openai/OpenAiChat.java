package dev.comptoir.simulators.openai;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.openai.OpenAiWire.ChatRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * {@code POST /v1/chat/completions}. The answer says that it is simulated; with a JSON schema it is
 * the smallest document that fits it.
 */
final class OpenAiChat {

    private static final Set<String> ROLES =
            Set.of("developer", "system", "user", "assistant", "tool", "function");

    /** A rough English average, as OpenAI tells developers to reckon. */
    private static final int CHARACTERS_PER_TOKEN = 4;

    private final Clock clock;
    private final AtomicInteger answered = new AtomicInteger();

    OpenAiChat(Clock clock) {
        this.clock = clock;
    }

    void reset() {
        answered.set(0);
    }

    Response complete(Request request, OpenAiModels models) {
        var asked = read(request);
        check(asked, models);
        var usage = usage(asked);
        return Boolean.TRUE.equals(asked.stream())
                ? stream(asked, usage)
                : OpenAiWire.json(200, completion(asked, usage));
    }

    private static ChatRequest read(Request request) {
        try {
            return OpenAiWire.JSON.readValue(request.body(), ChatRequest.class);
        } catch (JacksonException notJson) {
            throw OpenAiRefusal.notJson();
        }
    }

    private static void check(ChatRequest asked, OpenAiModels models) {
        if (asked.model() == null || asked.model().isBlank()) {
            throw OpenAiRefusal.invalid("model", null, "you must provide a model parameter");
        }
        models.require(asked.model());
        if (asked.messages() == null || asked.messages().isEmpty()) {
            throw OpenAiRefusal.invalid(
                    "messages",
                    "empty_array",
                    "Invalid 'messages': empty array. Expected an array with minimum length 1, but got an empty array instead.");
        }
        for (int i = 0; i < asked.messages().size(); i++) {
            var role = asked.messages().get(i).path("role").asString("");
            if (!ROLES.contains(role)) {
                throw OpenAiRefusal.invalid(
                        "messages[%d].role".formatted(i),
                        "invalid_value",
                        "Invalid value: '%s'. Supported values are: 'system', 'assistant', 'user', 'function', 'tool', and 'developer'."
                                .formatted(role));
            }
        }
        if (asked.model().startsWith("gpt-")) {
            checkReasoning(asked);
        }
    }

    /** What reasoning models no longer take (OpenAI's deployment checklist for GPT-6). */
    private static void checkReasoning(ChatRequest asked) {
        if (asked.maxTokens() != null) {
            throw OpenAiRefusal.invalid(
                    "max_tokens",
                    "unsupported_parameter",
                    "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.");
        }
        if (asked.temperature() != null && !"none".equals(asked.reasoningEffort())) {
            throw OpenAiRefusal.invalid(
                    "temperature",
                    "unsupported_parameter",
                    "Unsupported parameter: 'temperature' is not supported with this model.");
        }
    }

    private OpenAiWire.Completion completion(ChatRequest asked, OpenAiWire.Usage usage) {
        var message = new OpenAiWire.Message("assistant", text(asked), null, List.of());
        return new OpenAiWire.Completion(
                id(),
                "chat.completion",
                clock.instant().getEpochSecond(),
                model(asked),
                List.of(new OpenAiWire.Choice(0, message, null, finish(asked))),
                usage,
                "default");
    }

    private Response stream(ChatRequest asked, OpenAiWire.Usage usage) {
        var id = id();
        var created = clock.instant().getEpochSecond();
        var body = new StringBuilder();
        for (var choice : choices(asked)) {
            append(body, chunk(id, created, asked, List.of(choice), null));
        }
        var options = asked.streamOptions();
        if (options != null && Boolean.TRUE.equals(options.includeUsage())) {
            append(body, chunk(id, created, asked, List.of(), usage));
        }
        body.append("data: [DONE]\n\n");
        return Response.of(
                200,
                "text/event-stream; charset=utf-8",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<OpenAiWire.ChunkChoice> choices(ChatRequest asked) {
        var choices = new ArrayList<OpenAiWire.ChunkChoice>();
        choices.add(new OpenAiWire.ChunkChoice(0, new OpenAiWire.Delta("assistant", ""), null));
        for (var word : text(asked).split("(?<= )")) {
            choices.add(new OpenAiWire.ChunkChoice(0, new OpenAiWire.Delta(null, word), null));
        }
        choices.add(new OpenAiWire.ChunkChoice(0, new OpenAiWire.Delta(null, null), finish(asked)));
        return choices;
    }

    private static OpenAiWire.Chunk chunk(
            String id,
            long created,
            ChatRequest asked,
            List<OpenAiWire.ChunkChoice> choices,
            OpenAiWire.@org.jspecify.annotations.Nullable Usage usage) {
        return new OpenAiWire.Chunk(
                id, "chat.completion.chunk", created, model(asked), choices, usage);
    }

    private static void append(StringBuilder body, OpenAiWire.Chunk chunk) {
        body.append("data: ").append(OpenAiWire.JSON.writeValueAsString(chunk)).append("\n\n");
    }

    private static OpenAiWire.Usage usage(ChatRequest asked) {
        var messages = Objects.requireNonNull(asked.messages());
        int in = messages.stream().mapToInt(message -> tokens(content(message))).sum();
        int out = tokens(text(asked));
        return new OpenAiWire.Usage(
                in,
                out,
                in + out,
                new OpenAiWire.PromptDetails(0, 0),
                new OpenAiWire.CompletionDetails(0));
    }

    private static String content(JsonNode message) {
        var content = message.path("content");
        return content.isString() ? content.asString() : content.toString();
    }

    /** The answer, cut where the caller wants no more tokens. */
    private static String text(ChatRequest asked) {
        var whole = whole(asked);
        return whole.substring(0, (int) Math.min(whole.length(), limit(asked)));
    }

    private static String finish(ChatRequest asked) {
        return whole(asked).length() > limit(asked) ? "length" : "stop";
    }

    private static long limit(ChatRequest asked) {
        var most =
                asked.maxCompletionTokens() != null
                        ? asked.maxCompletionTokens()
                        : asked.maxTokens();
        return most == null ? Integer.MAX_VALUE : (long) most * CHARACTERS_PER_TOKEN;
    }

    private static String whole(ChatRequest asked) {
        var schema = asked.responseFormat();
        return schema == null || schema.at("/json_schema/schema").isMissingNode()
                ? "Simulated answer of %s to %d messages."
                        .formatted(model(asked), Objects.requireNonNull(asked.messages()).size())
                : SmallestDocument.of(schema.at("/json_schema/schema")).toString();
    }

    private static int tokens(String text) {
        return Math.ceilDiv(text.length(), CHARACTERS_PER_TOKEN);
    }

    private static String model(ChatRequest asked) {
        return Objects.requireNonNull(asked.model());
    }

    private String id() {
        return "chatcmpl-comptoir%08d".formatted(answered.incrementAndGet());
    }
}
