package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How every success looks: FedEx's transaction, the caller's, and what was asked for. */
final class Answers {

    private record Envelope(
            String transactionId, @Nullable String customerTransactionId, Object output) {}

    /** A remark. */
    record Alert(String code, String alertType, String message) {

        static List<Alert> note(String code, String message) {
            return List.of(new Alert(code, "NOTE", message));
        }
    }

    private Answers() {}

    static Response ok(Request request, Object output) {
        return with(200, request, output);
    }

    static Response with(int status, Request request, Object output) {
        var theirs = request.headers().first("x-customer-transaction-id").orElse(null);
        var ours = UUID.nameUUIDFromBytes(String.valueOf(theirs).getBytes(StandardCharsets.UTF_8));
        return Response.json(status, new Envelope(ours.toString(), theirs, output));
    }
}
