package dev.comptoir.simulators.zoom;

import dev.comptoir.simulators.kit.Headers;
import dev.comptoir.simulators.kit.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer of the API instead of a result: {@code {"code","message"}}, with {@code errors} where
 * fields are wrong. Codes and texts are those of Zoom's pages and of developers' reports; README.md
 * says which are by analogy.
 */
final class ZoomRefusal extends RuntimeException {

    /** What is wrong with a field. */
    record Field(String field, String message) {}

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;
    private final transient List<Field> fields;
    private final transient Headers headers;

    private ZoomRefusal(int status, int code, String message, List<Field> fields, Headers headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.fields = fields;
        this.headers = headers;
    }

    ZoomRefusal(int status, int code, String message) {
        this(status, code, message, List.of(), Headers.none());
    }

    static ZoomRefusal expiredToken() {
        return new ZoomRefusal(401, 124, "Access token is expired.");
    }

    static ZoomRefusal invalidToken() {
        return new ZoomRefusal(401, 124, "Invalid access token.");
    }

    static ZoomRefusal lacks(List<String> scopes) {
        return new ZoomRefusal(
                400, 4711, "Invalid access token, does not contain scopes:" + scopes + ".");
    }

    static ZoomRefusal unknownUser(String user) {
        return new ZoomRefusal(404, 1001, "User does not exist: " + user + ".");
    }

    static ZoomRefusal unknownMeeting(String id) {
        return new ZoomRefusal(404, 3001, "Meeting does not exist: " + id + ".");
    }

    static ZoomRefusal invalid(List<Field> fields) {
        return new ZoomRefusal(400, 300, "Validation Failed.", fields, Headers.none());
    }

    static ZoomRefusal tooMany(Headers headers) {
        return new ZoomRefusal(
                429,
                429,
                "You have reached the maximum per-second rate limit for this API. Try again later.",
                List.of(),
                headers);
    }

    static ZoomRefusal tooManyToday(int limit, Headers headers) {
        return new ZoomRefusal(
                429,
                429,
                ("You have exceeded the daily rate limit (%d) of Meeting Create/Update API requests permitted for this"
                                + " particular user. You may resume these requests at GMT 00:00:00.")
                        .formatted(limit),
                List.of(),
                headers);
    }

    static ZoomRefusal down() {
        return new ZoomRefusal(503, 503, "Service Unavailable");
    }

    static ZoomRefusal noPermission() {
        return new ZoomRefusal(400, 200, "No permission.");
    }

    Response json() {
        var message = String.valueOf(getMessage());
        var body =
                fields.isEmpty()
                        ? Map.of("code", code, "message", message)
                        : Map.of("code", code, "message", message, "errors", fields);
        return headed(Response.json(status, body));
    }

    /** As Zoom's gateway writes it at times. */
    Response xml() {
        var body =
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?><result><code>%d</code><message>%s</message></result>\
                """
                        .formatted(code, escaped(String.valueOf(getMessage())));
        return headed(
                Response.of(status, "application/xml", body.getBytes(StandardCharsets.UTF_8)));
    }

    private Response headed(Response response) {
        var headed = response;
        for (var field : headers.fields()) {
            headed = headed.with(field.name(), field.value());
        }
        return headed;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
