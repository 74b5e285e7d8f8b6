package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code {instance, detail, title, message, additionalDetails, status}}. A detail begins with
 * DHL's number for it, such as {@code 7008:}; several stand in {@code additionalDetails}, and then
 * each is a line of the words.
 */
final class ExpressFaults implements FaultReader {

    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{3,6}):\\s*");

    /**
     * Not allowed rather than wrong: request identifier (3501), service (5032), account (8003) not
     * allowed, by the examples in DHL's definition.
     */
    private static final Set<String> NOT_ALLOWED = Set.of("3501", "5032", "8003");

    /** The one refusal of an account that has no number of its own. */
    private static final String UNKNOWN_ACCOUNT = "account number is not found or invalid";

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        if (answer.successful() && !answer.mentions("\"instance\"")) {
            return null;
        }
        return answer.json()
                .filter(body -> body.has("title") || body.has("detail"))
                .map(body -> fault(answer, body))
                .orElse(null);
    }

    private static ProviderFault fault(FailedAnswer answer, JsonNode body) {
        var details = details(body);
        var code = code(details.getFirst());
        return ProviderFault.of(kind(answer, body, details), String.join("\n", details))
                .withProviderCode(code);
    }

    private static List<String> details(JsonNode body) {
        var details = new ArrayList<String>();
        body.path("additionalDetails").forEach(detail -> details.add(detail.asString("")));
        details.removeIf(String::isBlank);
        if (details.isEmpty()) {
            var detail = body.path("detail").asString("").strip();
            details.add(detail.isEmpty() ? body.path("title").asString("") : detail);
        }
        return details;
    }

    /** DHL's number of a detail; null where it has none. */
    static @Nullable String code(String detail) {
        var number = NUMBERED.matcher(detail);
        return number.find() ? number.group(1) : null;
    }

    private static FaultKind kind(FailedAnswer answer, JsonNode body, List<String> details) {
        var first = details.getFirst();
        var code = code(first);
        if ((code != null && NOT_ALLOWED.contains(code)) || first.contains(UNKNOWN_ACCOUNT)) {
            return FaultKind.PERMISSION;
        }
        return switch (answer.successful() ? status(body) : answer.status()) {
            case 401 -> FaultKind.AUTHENTICATION;
            case 403 -> FaultKind.PERMISSION;
            case 404 -> FaultKind.NOT_FOUND;
            case 429 -> FaultKind.RATE_LIMITED;
            case 400, 422 -> FaultKind.INVALID_REQUEST;
            case 504 -> FaultKind.TIMEOUT;
            default -> FaultKind.UNAVAILABLE;
        };
    }

    /** {@code status}, a string; in some answers it is called {@code code}. */
    private static int status(JsonNode body) {
        var written = body.path("status").asString(body.path("code").asString(""));
        return written.matches("\\d{3}") ? Integer.parseInt(written) : 400;
    }
}
