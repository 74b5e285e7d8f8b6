package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads DHL's problems: {@code {title, status, detail}} of its gateway and of tracking, {@code
 * {status: {…}, items: [{sstatus, validationMessages}]}} of orders, {@code {error,
 * error_description}} of the sign-in. What is said of single items is a line of the words each.
 */
final class ParcelDeFaults implements FaultReader {

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        var body = answer.successful() && !answer.mentions("\"title\"") ? null : json(answer);
        if (body == null || (!body.has("title") && !body.has("status") && !body.has("error"))) {
            return null;
        }
        var code = answer.successful() ? inside(body) : answer.status();
        // with 207 and 200 the items tell; the answer as a whole failed only by its own status
        return code < 300 ? null : fault(body, code);
    }

    private static @Nullable JsonNode json(FailedAnswer answer) {
        return answer.json().filter(JsonNode::isObject).orElse(null);
    }

    /** The status in the body: a number, or an object with one. */
    private static int inside(JsonNode body) {
        var status = body.path("status");
        var number = status.isObject() ? status.path("statusCode").asInt(200) : status.asInt(200);
        return number == 207 ? 200 : number;
    }

    private static ProviderFault fault(JsonNode body, int code) {
        var words = new ArrayList<String>();
        body.path("items").forEach(item -> words.addAll(words(item)));
        if (words.isEmpty()) {
            words.add(general(body));
        }
        return ProviderFault.of(kind(code, body), String.join("\n", List.copyOf(words)));
    }

    /** What is wrong with one shipment: its messages, or else its status. */
    private static List<String> words(JsonNode item) {
        var messages = new ArrayList<String>();
        item.path("validationMessages").forEach(message -> messages.add(message(message)));
        var status = item.path("sstatus");
        if (messages.isEmpty() && status.path("statusCode").asInt(200) >= 300) {
            messages.add(general(status));
        }
        return messages;
    }

    private static String message(JsonNode message) {
        var property = message.path("property").asString("");
        var text = message.path("validationMessage").asString("");
        return property.isEmpty() ? text : property + ": " + text;
    }

    private static String general(JsonNode body) {
        var status = body.path("status").isObject() ? body.path("status") : body;
        return Rules.first(status.path("detail").asString(""), status.path("title").asString(""))
                .or(() ->
                        Rules.first(
                                body.path("error_description").asString(""),
                                body.path("error").asString("")))
                .orElse("DHL gave no words for it.");
    }

    private static FaultKind kind(int code, JsonNode body) {
        // OAuth's words for wrong credentials come with 400 too (RFC 6749, section 5.2)
        var error = body.path("error").asString("");
        if (error.equals("invalid_grant") || error.equals("invalid_client")) {
            return FaultKind.AUTHENTICATION;
        }
        return switch (code) {
            case 401 -> FaultKind.AUTHENTICATION;
            case 403 -> FaultKind.PERMISSION;
            case 404 -> FaultKind.NOT_FOUND;
            case 429 -> FaultKind.RATE_LIMITED;
            case 400, 422 -> FaultKind.INVALID_REQUEST;
            case 504 -> FaultKind.TIMEOUT;
            default -> code >= 500 ? FaultKind.UNAVAILABLE : FaultKind.INVALID_REQUEST;
        };
    }
}
