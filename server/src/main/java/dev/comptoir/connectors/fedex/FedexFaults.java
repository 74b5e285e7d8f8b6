package dev.comptoir.connectors.fedex;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code {"transactionId","errors":[{"code","message","parameterList"}]}}. Several errors:
 * the first decides, all are told. An error of one parcel inside an answer about many is no fault
 * of the call; whoever asked reads it.
 */
final class FedexFaults implements FaultReader {

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        if (answer.successful() && !answer.mentions("\"errors\"")) {
            return null;
        }
        return answer.json()
                .filter(body -> body.path("errors").isArray() && !body.path("errors").isEmpty())
                .map(body -> fault(answer, body))
                .orElse(null);
    }

    private static ProviderFault fault(FailedAnswer answer, JsonNode body) {
        var errors = body.path("errors");
        var code = errors.path(0).path("code").asString("");
        var words =
                StreamSupport.stream(errors.spliterator(), false)
                        .map(FedexFaults::text)
                        .distinct()
                        .collect(Collectors.joining(" "));
        var transaction = body.path("transactionId").asString("");
        return ProviderFault.of(kind(code.toUpperCase(Locale.ROOT), answer.status()), words)
                .withProviderCode(code.isEmpty() ? null : code)
                .withRequestId(transaction.isEmpty() ? null : transaction);
    }

    private static String text(JsonNode error) {
        var words = error.path("message").asString("");
        return words.isBlank() ? "FedEx gives no reason." : words.strip();
    }

    /** The published codes of all APIs first; the others by their status, and as errors in 200. */
    private static FaultKind kind(String code, int status) {
        return switch (code) {
            case "NOT.AUTHORIZED.ERROR", "LOGIN.REAUTHENTICATE.ERROR" -> FaultKind.AUTHENTICATION;
            case "FORBIDDEN.ERROR",
                    "UNAUTHORIZED.USAGE",
                    "SHIPMENT.USER.UNAUTHORIZED",
                    "ACCOUNTNUMBER.REGISTRATION.REQUIRED" ->
                    FaultKind.PERMISSION;
            case "INTERNAL.SERVER.ERROR",
                    "SERVICE.UNAVAILABLE.ERROR",
                    "SYSTEM.UNAVAILABLE.EXCEPTION" ->
                    FaultKind.UNAVAILABLE;
            case "TOO.MANY.REQUESTS" -> FaultKind.RATE_LIMITED;
            default -> byStatus(code, status);
        };
    }

    private static FaultKind byStatus(String code, int status) {
        return switch (status) {
            case 401 -> FaultKind.AUTHENTICATION;
            case 403 -> FaultKind.PERMISSION;
            case 404 -> FaultKind.NOT_FOUND;
            case 408, 504 -> FaultKind.TIMEOUT;
            case 429 -> FaultKind.RATE_LIMITED;
            default ->
                    status >= 500
                            ? FaultKind.UNAVAILABLE
                            : code.contains("NOTFOUND")
                                    ? FaultKind.NOT_FOUND
                                    : FaultKind.INVALID_REQUEST;
        };
    }
}
