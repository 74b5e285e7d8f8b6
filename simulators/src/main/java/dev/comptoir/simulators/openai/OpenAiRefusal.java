package dev.comptoir.simulators.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.comptoir.simulators.kit.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that OpenAI gives instead of a result: {@code {"error":{message,type,param,code}}}, all
 * four always there. Texts are those that developers report; README.md says which are by analogy.
 */
final class OpenAiRefusal extends RuntimeException {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    private record Failure(
            String message, String type, @Nullable String param, @Nullable String code) {}

    private static final long serialVersionUID = 1L;

    private static final String INVALID = "invalid_request_error";

    private final int status;
    private final String type;
    private final @Nullable String param;
    private final @Nullable String code;

    private OpenAiRefusal(
            int status,
            String message,
            String type,
            @Nullable String param,
            @Nullable String code) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    static OpenAiRefusal noKey() {
        return new OpenAiRefusal(
                401,
                "You didn't provide an API key. You need to provide your API key in an Authorization"
                        + " header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
                INVALID,
                null,
                null);
    }

    /** OpenAI gives a part of the wrong key back. */
    static OpenAiRefusal wrongKey(String key) {
        var shown =
                key.length() < 12
                        ? "*".repeat(key.length())
                        : key.substring(0, 8)
                                + "*".repeat(key.length() - 12)
                                + key.substring(key.length() - 4);
        return new OpenAiRefusal(
                401,
                "Incorrect API key provided: %s. You can find your API key at https://platform.openai.com/account/api-keys."
                        .formatted(shown),
                INVALID,
                null,
                "invalid_api_key");
    }

    static OpenAiRefusal mismatched(String header, String what) {
        return new OpenAiRefusal(
                401,
                "%s header should match %s for API key".formatted(header, what),
                INVALID,
                null,
                "mismatched_" + what);
    }

    static OpenAiRefusal missingScope(String scope) {
        return new OpenAiRefusal(
                401,
                "You have insufficient permissions for this operation. Missing scopes: %s. Check that you have the correct role in your organization (Reader, Writer, Owner) and project (Member, Owner), and if you're using a restricted API key, that it has the necessary scopes."
                        .formatted(scope),
                INVALID,
                null,
                null);
    }

    static OpenAiRefusal noCredit() {
        return new OpenAiRefusal(
                429,
                "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.",
                "insufficient_quota",
                null,
                "credit_balance_exhausted");
    }

    static OpenAiRefusal tooMany() {
        return new OpenAiRefusal(
                429,
                "Rate limit reached for requests. Please slow down.",
                "requests",
                null,
                "rate_limit_exceeded");
    }

    static OpenAiRefusal overloaded() {
        return new OpenAiRefusal(
                503,
                "The server is currently overloaded with other requests. Please try again later.",
                "server_error",
                null,
                "server_is_overloaded");
    }

    static OpenAiRefusal noSuchModel(String model) {
        return new OpenAiRefusal(
                404,
                "The model `%s` does not exist or you do not have access to it.".formatted(model),
                INVALID,
                "model",
                "model_not_found");
    }

    static OpenAiRefusal notJson() {
        return new OpenAiRefusal(
                400,
                "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library correctly.)",
                INVALID,
                null,
                null);
    }

    static OpenAiRefusal invalid(String param, @Nullable String code, String message) {
        return new OpenAiRefusal(400, message, INVALID, param, code);
    }

    static OpenAiRefusal noSuchPath(String method, String path) {
        return new OpenAiRefusal(
                404, "Invalid URL (%s %s)".formatted(method, path), INVALID, null, null);
    }

    Response response() {
        return Response.json(status, Map.of("error", new Failure(text(), type, param, code)));
    }

    /** As many local servers word it: one string. */
    Response plainResponse() {
        return Response.json(status, Map.of("error", text()));
    }

    private String text() {
        return String.valueOf(getMessage());
    }
}
