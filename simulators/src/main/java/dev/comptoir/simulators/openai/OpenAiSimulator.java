package dev.comptoir.simulators.openai;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * OpenAI: models and Chat Completions. Beside it, under a name of its own, a local server that
 * speaks the same protocol as such servers do: one key, errors as a string, HTTP/1.1 and nothing
 * else.
 */
public final class OpenAiSimulator implements Simulator {

    public static final String CLOUD = "api.openai.com";
    public static final String LOCAL = "llm.example";

    /** The only key that the local server takes. */
    public static final String LOCAL_KEY = "comptoir-demo-local-T3wN8yK6";

    private final OpenAiKeys keys = new OpenAiKeys();
    private final AtomicInteger requests = new AtomicInteger();

    @Override
    public String code() {
        return "openai";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(CLOUD, LOCAL);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        var chat = new OpenAiChat(clock);
        return new Routes()
                .get("/v1/models", answering("api.model.read", (r, path) -> models(r).list()))
                .get(
                        "/v1/models/{model}",
                        answering(
                                "api.model.read",
                                (r, path) -> models(r).one(path.getOrDefault("model", ""))))
                .post(
                        "/v1/chat/completions",
                        answering("model.request", (r, path) -> chat.complete(r, models(r))));
    }

    /** The demo keys, for tests that need their values. */
    public List<OpenAiKey> keys() {
        return keys.all();
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> OpenAiRefusal.wrongKey("sk-proj-withdrawn-key").response();
            case RATE_LIMITED -> OpenAiRefusal.tooMany().response();
            case UNAVAILABLE -> OpenAiRefusal.overloaded().response();
            case ERROR_INSIDE_200 -> OpenAiRefusal.overloaded().response().withStatus(200);
        };
    }

    @Override
    public void reset() {
        requests.set(0);
    }

    private static OpenAiModels models(Request request) {
        return local(request) ? OpenAiModels.LOCAL : OpenAiModels.CLOUD;
    }

    private static boolean local(Request request) {
        return request.host().equals(LOCAL);
    }

    private Routes.Handler answering(String scope, Routes.Handler operation) {
        return (request, path) -> {
            try {
                admit(request, scope);
                return traced(request, operation.handle(request, path));
            } catch (OpenAiRefusal refusal) {
                return traced(
                        request, local(request) ? refusal.plainResponse() : refusal.response());
            }
        };
    }

    private void admit(Request request, String scope) {
        if (!local(request)) {
            var key = keys.admit(request, scope);
            if (scope.equals("model.request") && !key.credit()) {
                throw OpenAiRefusal.noCredit();
            }
            return;
        }
        if (request.headers().first("Upgrade").isPresent()) {
            throw OpenAiRefusal.invalid("upgrade", null, "Unexpected upgrade: HTTP/1.1 only");
        }
        if (!OpenAiKeys.bearer(request).equals(LOCAL_KEY)) {
            throw OpenAiRefusal.wrongKey("");
        }
    }

    private Response traced(Request request, Response response) {
        if (local(request)) {
            return response;
        }
        return response.with("x-request-id", "req_%032d".formatted(requests.incrementAndGet()))
                .with("openai-version", "2020-10-01");
    }
}
