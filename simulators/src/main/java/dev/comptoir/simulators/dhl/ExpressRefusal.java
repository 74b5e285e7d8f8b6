package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Response;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * An answer that MyDHL gives instead of a result: {@code {instance, detail, title, message,
 * additionalDetails, status}}, of its published 400, 404, 422 and 500 answers.
 */
final class ExpressRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;
    private final List<String> details;

    private ExpressRefusal(int status, String title, List<String> details) {
        super(details.isEmpty() ? title : details.getFirst(), null, false, false);
        this.status = status;
        this.title = title;
        this.details = List.copyOf(details);
    }

    static ExpressRefusal bad(String detail) {
        return new ExpressRefusal(400, "Bad request", List.of(detail));
    }

    static ExpressRefusal bad(List<String> details) {
        return new ExpressRefusal(400, "Bad request", details);
    }

    static ExpressRefusal malformed(List<String> problems) {
        return new ExpressRefusal(422, "Validation error", problems);
    }

    static ExpressRefusal missing(String parameter) {
        return new ExpressRefusal(
                400, "Missing parameters", List.of("Missing mandatory parameters: " + parameter));
    }

    static ExpressRefusal notFound(String title, String detail) {
        return new ExpressRefusal(404, title, List.of(detail));
    }

    static ExpressRefusal wrongCredentials() {
        return new ExpressRefusal(401, "Unauthorized", List.of("Invalid Credentials"));
    }

    static ExpressRefusal accountNotAllowed() {
        return bad(
                "8003: Account not allowed for this service. Please contact your DHL Express"
                        + " representative.");
    }

    static ExpressRefusal unknownAccount() {
        return bad(
                "The account number is not found or invalid. Please check the account number and"
                        + " retry.");
    }

    static ExpressRefusal tooMany() {
        return new ExpressRefusal(429, "Too Many Requests", List.of("Too many requests"));
    }

    static ExpressRefusal down() {
        return new ExpressRefusal(
                500,
                "Internal Server Error",
                List.of(
                        "999: Process failure occurred. Process ID associated for that transaction"
                                + " (1234567890)"));
    }

    Response response(String path) {
        var body = new LinkedHashMap<String, Object>();
        body.put("instance", path.replace("/mydhlapi", "/expressapi"));
        body.put(
                "detail",
                details.size() > 1
                        ? "Multiple problems found, see Additional Details"
                        : details.getFirst());
        body.put("title", title);
        body.put("message", status == 422 ? "Unprocessable Entity" : title);
        if (details.size() > 1) {
            body.put("additionalDetails", details);
        }
        body.put("status", Integer.toString(status));
        return Response.json(status, body);
    }
}
