package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Response;
import java.util.List;

/**
 * An answer that FedEx gives instead of a result: {@code {"transactionId","errors":[{code,
 * message}]}}. README.md says which codes are published and which are by analogy.
 */
final class FedexRefusal extends RuntimeException {

    private record Failure(String code, String message) {}

    private record Body(String transactionId, List<Failure> errors) {}

    private static final long serialVersionUID = 1L;
    private static final String TRANSACTION = "00000000-0000-4000-8000-000000000000";

    private final int status;
    private final String code;

    FedexRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static FedexRefusal invalid(String code, String message) {
        return new FedexRefusal(400, code, message);
    }

    static FedexRefusal badCredentials() {
        return new FedexRefusal(
                401, "NOT.AUTHORIZED.ERROR", "The given client credentials were not valid.");
    }

    static FedexRefusal expiredToken() {
        return new FedexRefusal(401, "NOT.AUTHORIZED.ERROR", "Access token expired.");
    }

    static FedexRefusal forbidden() {
        return new FedexRefusal(403, "FORBIDDEN.ERROR", "We could not authorize your credentials.");
    }

    static FedexRefusal tooMany() {
        return new FedexRefusal(429, "TOO.MANY.REQUESTS", "Too many requests.");
    }

    static FedexRefusal down() {
        return new FedexRefusal(
                503, "SERVICE.UNAVAILABLE.ERROR", "The service is currently unavailable.");
    }

    static FedexRefusal unexpected() {
        return new FedexRefusal(
                500, "INTERNAL.SERVER.ERROR", "We encountered an unexpected error.");
    }

    Response response() {
        var failure = new Failure(code, String.valueOf(getMessage()));
        return Response.json(status, new Body(TRANSACTION, List.of(failure)));
    }

    String code() {
        return code;
    }
}
