package dev.comptoir.connectors.openai;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads {@code {"error":{message,type,param,code}}} by its code, since the status says too little:
 * 429 is both "slow down" and "no money left", and 401 also a key that is known but may not do this
 * (OpenAI's error guide, 2026-11). What has no code that we know is left to the status, and so is
 * {@code {"error":"text"}} of local servers.
 */
final class OpenAiFaults implements FaultReader {

    private static final String MISSING_SCOPES = "Missing scopes";
    private static final String MISMATCHED = "mismatched_";

    /** Whether the refusal shows that OpenAI knows the key. */
    static boolean keyIsKnown(ProviderFault fault) {
        return fault.kind() == FaultKind.PERMISSION
                && (fault.words().contains(MISSING_SCOPES)
                        || fault.providerCode().orElse("").startsWith(MISMATCHED));
    }

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        var error = answer.json().map(body -> body.path("error")).orElse(null);
        if (error == null || error.isMissingNode() || error.isNull()) {
            return null;
        }
        var kind = kind(error);
        if (kind.isEmpty() && !answer.successful()) {
            return null;
        }
        var fault =
                kind.map(known -> ProviderFault.of(known, words(error)))
                        .orElseGet(() ->
                                ProviderFault.of(
                                        FaultKind.PROTOCOL, NetworkCause.GARBAGE, words(error)));
        return fault.withProviderCode(code(error));
    }

    private static Optional<FaultKind> kind(JsonNode error) {
        var byCode = ofCode(error.path("code").asString(""));
        if (byCode.isPresent()) {
            return byCode;
        }
        return error.path("message").asString("").contains(MISSING_SCOPES)
                ? Optional.of(FaultKind.PERMISSION)
                : ofCode(error.path("type").asString(""));
    }

    private static Optional<FaultKind> ofCode(String code) {
        return Optional.ofNullable(
                switch (code) {
                    case "invalid_api_key", "account_deactivated", "invalid_issuer" ->
                            FaultKind.AUTHENTICATION;
                    case "mismatched_organization",
                            "mismatched_project",
                            "invalid_organization",
                            "invalid_project",
                            "ip_not_authorized",
                            "unsupported_country_region_territory" ->
                            FaultKind.PERMISSION;
                    case "insufficient_quota",
                            "credit_balance_exhausted",
                            "organization_spend_limit_exceeded",
                            "project_spend_limit_exceeded",
                            "organization_usage_limit_exceeded",
                            "billing_hard_limit_reached",
                            "billing_not_active" ->
                            FaultKind.QUOTA;
                    case "rate_limit_exceeded", "slow_down" -> FaultKind.RATE_LIMITED;
                    case "server_is_overloaded", "server_error" -> FaultKind.UNAVAILABLE;
                    case "model_not_found" -> FaultKind.NOT_FOUND;
                    default -> null;
                });
    }

    private static String words(JsonNode error) {
        return error.isString()
                ? error.asString()
                : error.path("message").asString("The server gives no reason.");
    }

    private static @Nullable String code(JsonNode error) {
        var code = error.path("code").asString(error.path("type").asString(""));
        return code.isEmpty() ? null : code;
    }
}
