package dev.comptoir.connectors.custom;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Goes by the status, since nothing is known of the API; except that many answer 200 and say inside
 * that it failed: {@code error} or {@code errors} with something in it, {@code ok} or {@code
 * success} false.
 */
final class CustomFaults implements FaultReader {

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        return answer.successful()
                ? answer.json()
                        .filter(JsonNode::isObject)
                        .filter(CustomFaults::saysThatItFailed)
                        .map(CustomFaults::fault)
                        .orElse(null)
                : null;
    }

    private static boolean saysThatItFailed(JsonNode body) {
        return isFalse(body.path("ok"))
                || isFalse(body.path("success"))
                || holdsSomething(body.path("error"))
                || holdsSomething(body.path("errors"));
    }

    private static ProviderFault fault(JsonNode body) {
        for (var place :
                new String[] {"/error/message", "/errors/0/message", "/message", "/error"}) {
            var words = body.at(place);
            if (words.isString() && !words.asString().isBlank()) {
                return ProviderFault.of(FaultKind.INVALID_REQUEST, words.asString());
            }
        }
        return ProviderFault.of(
                FaultKind.INVALID_REQUEST, "Its answer says that it failed, and not why.");
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }

    private static boolean holdsSomething(JsonNode value) {
        return value.isString()
                ? !value.asString().isBlank()
                : value.isContainer() ? !value.isEmpty() : value.isBoolean() && value.asBoolean();
    }
}
