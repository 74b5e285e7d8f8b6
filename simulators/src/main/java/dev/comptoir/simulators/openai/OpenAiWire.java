package dev.comptoir.simulators.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Chat Completions as OpenAI's definition spells them. */
final class OpenAiWire {

    static final JsonMapper JSON = Json.mapper(PropertyNamingStrategies.SNAKE_CASE);

    private OpenAiWire() {}

    static Response json(int status, Object body) {
        return Response.of(status, "application/json", JSON.writeValueAsBytes(body));
    }

    record ChatRequest(
            @Nullable String model,
            @Nullable List<JsonNode> messages,
            @Nullable Integer maxTokens,
            @Nullable Integer maxCompletionTokens,
            @Nullable String reasoningEffort,
            @Nullable Double temperature,
            @Nullable JsonNode responseFormat,
            @Nullable Boolean stream,
            @Nullable StreamOptions streamOptions) {}

    record StreamOptions(@Nullable Boolean includeUsage) {}

    record Completion(
            String id,
            String object,
            long created,
            String model,
            List<Choice> choices,
            Usage usage,
            String serviceTier) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Choice(int index, Message message, @Nullable Object logprobs, String finishReason) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Message(
            String role, String content, @Nullable String refusal, List<Object> annotations) {}

    record Usage(
            int promptTokens,
            int completionTokens,
            int totalTokens,
            PromptDetails promptTokensDetails,
            CompletionDetails completionTokensDetails) {}

    record PromptDetails(int cachedTokens, int cacheWriteTokens) {}

    record CompletionDetails(int reasoningTokens) {}

    /**
     * @param usage null in all but the last, and left out where it was not asked for
     */
    record Chunk(
            String id,
            String object,
            long created,
            String model,
            List<ChunkChoice> choices,
            @Nullable Usage usage) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChunkChoice(int index, Delta delta, @Nullable String finishReason) {}

    record Delta(@Nullable String role, @Nullable String content) {}
}
