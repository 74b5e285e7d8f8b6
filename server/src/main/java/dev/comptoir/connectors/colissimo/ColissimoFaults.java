package dev.comptoir.connectors.colissimo;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.http.MultipartAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the four ways in which Colissimo's services say no, with status 200 as well as 400: the
 * label service's {@code messages}, the pick-up points' {@code errorCode}, the timeline's {@code
 * status}, and Suivi v2's {@code returnCode}.
 */
final class ColissimoFaults implements FaultReader {

    /** No pick-up point, or none near: an answer like another. */
    private static final Set<String> NO_POINT = Set.of("0", "203", "300", "301");

    /** Found, and not known: an answer like another. */
    private static final Set<String> TRACKED = Set.of("0", LaPosteTracking.NOT_KNOWN);

    private static final Set<String> REMARKS =
            Set.of("INFO", "INFOS", "SUCCESS", "WARN", "WARNING");
    private static final Pattern RULE = Pattern.compile("30[1-9]\\d{2}|300[1-9]\\d");

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        if (MultipartAnswer.announcedBy(answer.headers())) {
            return MultipartAnswer.read(answer.headers(), answer.body())
                    .part(LabelAnswers.INFOS)
                    .map(part -> fault(answer.status(), part.json(JsonNode.class)))
                    .orElse(null);
        }
        return answer.json().map(body -> fault(answer.status(), body)).orElse(null);
    }

    private static @Nullable ProviderFault fault(int status, JsonNode body) {
        if (body.has("messages")) {
            return sold(body) ? null : byMessages(status, all(body.path("messages")));
        }
        if (body.has("errorCode") && !NO_POINT.contains(text(body, "errorCode"))) {
            return of(
                    kindOfPoint(text(body, "errorCode")),
                    text(body, "errorCode"),
                    text(body, "errorMessage"));
        }
        if (body.path("status").isArray() || body.path("status").isObject()) {
            return byTimeline(all(body.path("status")));
        }
        return status >= 400 && body.has("returnCode")
                ? of(byStatus(status), text(body, "returnCode"), text(body, "returnMessage"))
                : null;
    }

    /** A number was given out: whatever else is said, it was bought. */
    private static boolean sold(JsonNode body) {
        return body.propertyStream()
                .anyMatch(field -> !text(field.getValue(), "parcelNumber").isEmpty());
    }

    /** Several errors: the first decides, all are told. */
    private static @Nullable ProviderFault byMessages(int status, List<JsonNode> messages) {
        var errors = messages.stream().filter(ColissimoFaults::isError).toList();
        if (errors.isEmpty()) {
            return null;
        }
        var code = text(errors.getFirst(), "id");
        var words = errors.stream().map(error -> text(error, "messageContent")).toList();
        return of(kindOfLabel(code, status), code, String.join(" ", words));
    }

    private static boolean isError(JsonNode message) {
        var type = text(message, "type").toUpperCase(Locale.ROOT);
        return type.equals("ERROR")
                || (!REMARKS.contains(type) && !text(message, "id").equals("0"));
    }

    private static @Nullable ProviderFault byTimeline(List<JsonNode> statuses) {
        return statuses.stream()
                .filter(status -> !TRACKED.contains(text(status, "code")))
                .findFirst()
                .map(status ->
                        of(
                                kindOfPoint(text(status, "code")),
                                text(status, "code"),
                                text(status, "message")))
                .orElse(null);
    }

    /** Codes of the label service, by La Poste's list as integrators quote it. */
    private static FaultKind kindOfLabel(String code, int status) {
        return switch (code) {
            case "30000" -> FaultKind.AUTHENTICATION;
            case "30007", "30008", "30009" -> FaultKind.PERMISSION;
            default -> RULE.matcher(code).matches() ? FaultKind.INVALID_REQUEST : byStatus(status);
        };
    }

    /** Codes that the older services share, by the published examples of their SOAP forms. */
    private static FaultKind kindOfPoint(String code) {
        return switch (code) {
            case "201" -> FaultKind.AUTHENTICATION;
            case "202" -> FaultKind.PERMISSION;
            case "1000" -> FaultKind.UNAVAILABLE;
            default -> FaultKind.INVALID_REQUEST;
        };
    }

    /**
     * An error that nobody documented, said with a status of success, is no refusal: whether
     * something was sold is then not known.
     */
    private static FaultKind byStatus(int status) {
        if (status < 400) {
            return FaultKind.PROTOCOL;
        }
        return switch (status) {
            case 401 -> FaultKind.AUTHENTICATION;
            case 403 -> FaultKind.PERMISSION;
            case 404 -> FaultKind.NOT_FOUND;
            case 408, 504 -> FaultKind.TIMEOUT;
            case 429 -> FaultKind.RATE_LIMITED;
            default -> status >= 500 ? FaultKind.UNAVAILABLE : FaultKind.INVALID_REQUEST;
        };
    }

    private static ProviderFault of(FaultKind kind, String code, String words) {
        return ProviderFault.of(kind, words.isBlank() ? "Colissimo gives no reason." : words)
                .withProviderCode(code.isEmpty() ? null : code);
    }

    /** One where a list is documented is a list of one. */
    private static List<JsonNode> all(JsonNode node) {
        var all = new ArrayList<JsonNode>();
        if (node.isArray()) {
            node.forEach(all::add);
        } else if (node.isObject()) {
            all.add(node);
        }
        return all;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }
}
