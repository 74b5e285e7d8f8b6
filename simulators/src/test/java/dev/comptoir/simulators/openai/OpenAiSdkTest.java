package dev.comptoir.simulators.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.errors.RateLimitException;
import com.openai.errors.UnauthorizedException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.models.Model;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenAI's official Java client takes the simulator for OpenAI. */
class OpenAiSdkTest {

    private static final String FULL = "sk-proj-comptoir-demo-full-Q7hT4nW9";

    private static SimulatorServer server;

    /** What the client turns into a schema, and reads back. */
    public static class ProductText {
        public String title = "";
        public List<String> features = List.of();
        public boolean fragile;
    }

    @BeforeAll
    static void start() {
        server = SimulatorServer.start();
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
    void listsModels() {
        var models = client(FULL).models().list().data();

        assertThat(models).extracting(Model::id).contains("gpt-6-luna");
        assertThat(client(FULL).models().retrieve("gpt-6-luna").ownedBy()).isEqualTo("system");
        assertThatThrownBy(() -> client(FULL).models().retrieve("gpt-0"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("gpt-0");
    }

    @Test
    void completesAChat() {
        var answer = client(FULL).chat().completions().create(question().build());

        var choice = answer.choices().getFirst();
        assertThat(choice.message().content().orElseThrow()).startsWith("Simulated answer");
        assertThat(choice.finishReason().asString()).isEqualTo("stop");
        var usage = answer.usage().orElseThrow();
        assertThat(usage.totalTokens()).isEqualTo(usage.promptTokens() + usage.completionTokens());
    }

    @Test
    void cutsWhereTheCallerWantsNoMore() {
        var answer =
                client(FULL).chat().completions().create(question().maxCompletionTokens(2).build());

        assertThat(answer.choices().getFirst().finishReason().asString()).isEqualTo("length");
        assertThat(answer.usage().orElseThrow().completionTokens()).isEqualTo(2);
    }

    @Test
    void fillsASchema() {
        var params = question().responseFormat(ProductText.class).build();
        var answer = client(FULL).chat().completions().create(params);

        var text = answer.choices().getFirst().message().content().orElseThrow();
        assertThat(text.title).isEqualTo("Simulated title");
        assertThat(text.features).containsExactly("Simulated features");
        assertThat(text.fragile).isTrue();
    }

    @Test
    void streamsTheSameText() {
        var options = ChatCompletionStreamOptions.builder().includeUsage(true).build();
        var whole = client(FULL).chat().completions().create(question().build());
        try (var stream =
                client(FULL)
                        .chat()
                        .completions()
                        .createStreaming(question().streamOptions(options).build())) {
            var chunks = stream.stream().toList();
            var text =
                    chunks.stream()
                            .flatMap(chunk -> chunk.choices().stream())
                            .flatMap(choice -> choice.delta().content().stream())
                            .collect(Collectors.joining());

            assertThat(text)
                    .isEqualTo(whole.choices().getFirst().message().content().orElseThrow());
            assertThat(chunks.getLast().usage()).isEqualTo(whole.usage());
        }
    }

    @Test
    void refusesInTheClientsOwnKinds() {
        assertThatThrownBy(() -> client("sk-proj-nobody-knows-this-one").models().list())
                .isInstanceOfSatisfying(
                        UnauthorizedException.class,
                        refusal -> assertThat(refusal.code()).contains("invalid_api_key"));
        assertThatThrownBy(() -> complete("sk-proj-comptoir-demo-spent-Z9dF2sG7"))
                .isInstanceOfSatisfying(
                        RateLimitException.class,
                        refusal -> assertThat(refusal.code()).contains("credit_balance_exhausted"));
        assertThatThrownBy(() -> complete("sk-proj-comptoir-demo-reader-B2kX8mR5"))
                .isInstanceOf(UnauthorizedException.class)
                .hasMessageContaining("Missing scopes: model.request");
        assertThatThrownBy(() ->
                        client(FULL)
                                .chat()
                                .completions()
                                .create(question().temperature(0.5).build()))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        refusal -> assertThat(refusal.param()).contains("temperature"));
    }

    @Test
    void triesAgainWhenTheSimulatorWasBusy() {
        server.faults().on(OpenAiSimulator.CLOUD, "/v1/models").times(1).play(Fault.unavailable());

        assertThat(builder(FULL).maxRetries(1).build().models().list().data()).isNotEmpty();
    }

    @Test
    void speaksToTheLocalServerToo() {
        var local = server.uri(OpenAiSimulator.LOCAL + "/v1").toString();
        var right = builder(OpenAiSimulator.LOCAL_KEY).baseUrl(local).build();
        var wrong = builder("another key").baseUrl(local).build();

        assertThat(right.models().list().data()).extracting(Model::id).contains("qwen3.5-8b");
        assertThatThrownBy(() -> wrong.models().list()).isInstanceOf(UnauthorizedException.class);
    }

    private static void complete(String key) {
        client(key).chat().completions().create(question().build());
    }

    private static ChatCompletionCreateParams.Builder question() {
        return ChatCompletionCreateParams.builder()
                .model("gpt-6-luna")
                .addDeveloperMessage("Answer in one sentence.")
                .addUserMessage("What is a kettle for?");
    }

    private static OpenAIClient client(String key) {
        return builder(key).build();
    }

    private static OpenAIOkHttpClient.Builder builder(String key) {
        return OpenAIOkHttpClient.builder()
                .apiKey(key)
                .baseUrl(server.uri(OpenAiSimulator.CLOUD + "/v1").toString())
                .maxRetries(0);
    }
}
