package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Response;
import java.util.List;
import java.util.Map;

/**
 * An answer that UPS gives instead of a result: {@code {"response":{"errors":[{code,message}]}}}.
 * Codes and texts are those of UPS's error lists as developers report them; README.md says which
 * are by analogy.
 */
final class UpsRefusal extends RuntimeException {

    private record Failure(String code, String message) {}

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    UpsRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static UpsRefusal invalid(String code, String message) {
        return new UpsRefusal(400, code, message);
    }

    static UpsRefusal badToken() {
        return new UpsRefusal(401, "250002", "Invalid Authentication Information.");
    }

    static UpsRefusal unknownToken() {
        return new UpsRefusal(401, "250003", "Invalid Access License number");
    }

    static UpsRefusal tooMany() {
        return new UpsRefusal(429, "10429", "Too Many Requests");
    }

    static UpsRefusal down() {
        return new UpsRefusal(503, "20001", "General process failure.");
    }

    String code() {
        return code;
    }

    UpsRefusal withCode(String other) {
        return new UpsRefusal(status, other, String.valueOf(getMessage()));
    }

    Response response() {
        var error = new Failure(code, String.valueOf(getMessage()));
        return Response.json(status, Map.of("response", Map.of("errors", List.of(error))))
                .with("errorcode", code)
                .with("errordescription", String.valueOf(getMessage()))
                .with("apihttpstatus", Integer.toString(status));
    }
}
