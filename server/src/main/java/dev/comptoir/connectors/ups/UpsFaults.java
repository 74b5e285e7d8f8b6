package dev.comptoir.connectors.ups;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code {"response":{"errors":[{"code","message"}]}}}, which UPS also sends with status 200.
 * Several errors: the first decides, all are told.
 */
final class UpsFaults implements FaultReader {

    private static final Pattern BUSINESS_RULE = Pattern.compile("9?1[12]\\d{4}");

    /**
     * The codes of Rating's (11) and Shipping's (12) own rules: UPS read the shipment and will not
     * price or carry it.
     */
    static boolean businessRule(String code) {
        return BUSINESS_RULE.matcher(code).matches();
    }

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        if (answer.successful() && !answer.mentions("\"errors\"")) {
            return null;
        }
        var errors =
                answer.json()
                        .map(body -> body.path("response").path("errors"))
                        .filter(found -> found.isArray() ? !found.isEmpty() : found.isObject());
        return errors.map(found -> fault(answer, found)).orElse(null);
    }

    private static ProviderFault fault(FailedAnswer answer, JsonNode errors) {
        var first = errors.isArray() ? errors.path(0) : errors;
        var code = first.path("code").asString("");
        var words = new StringBuilder(text(first));
        for (int i = 1; i < errors.size() && errors.isArray(); i++) {
            words.append(' ').append(text(errors.path(i)));
        }
        return ProviderFault.of(kind(code, answer.status()), words.toString())
                .withProviderCode(code.isEmpty() ? null : code)
                .withRequestId(requestId(answer).orElse(null));
    }

    private static String text(JsonNode error) {
        return error.path("message").asString("UPS gives no reason.");
    }

    /** The code says more than the status: UPS answers 400 or 200 to most of what goes wrong. */
    private static FaultKind kind(String code, int status) {
        return switch (code) {
            case "10401", "250002", "250003" ->
                    // with 403 the keys are right, and the application lacks the product
                    status == 403 ? FaultKind.PERMISSION : FaultKind.AUTHENTICATION;
            case "10403", "250001", "110100", "120100" -> FaultKind.PERMISSION;
            case "10429" -> FaultKind.RATE_LIMITED;
            case "10500", "20001", "120001", "190001", "300000" -> FaultKind.UNAVAILABLE;
            default -> businessRule(code) ? FaultKind.INVALID_REQUEST : byStatus(status);
        };
    }

    private static FaultKind byStatus(int status) {
        return switch (status) {
            case 401 -> FaultKind.AUTHENTICATION;
            case 403 -> FaultKind.PERMISSION;
            case 404 -> FaultKind.NOT_FOUND;
            case 408, 504 -> FaultKind.TIMEOUT;
            case 429 -> FaultKind.RATE_LIMITED;
            default -> status >= 500 ? FaultKind.UNAVAILABLE : FaultKind.INVALID_REQUEST;
        };
    }

    private static Optional<String> requestId(FailedAnswer answer) {
        return Optional.ofNullable(answer.headers().getFirst("transId"));
    }
}
