package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Response;
import java.util.Map;

/**
 * A problem as DHL's gateway words it: {@code {title, status, detail}}, by the examples in the
 * definition of Parcel DE Returns.
 */
final class ParcelRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String title;

    private ParcelRefusal(int status, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
    }

    static ParcelRefusal unauthorized() {
        return new ParcelRefusal(
                401,
                "Unauthorized",
                "Unauthorized - The client could not be authenticated since the request lacks the"
                        + " required HTTP headers or the credentials are just wrong.");
    }

    static ParcelRefusal forbidden() {
        return new ParcelRefusal(
                403,
                "Forbidden",
                "Forbidden - The client has successfully been authenticated but could not be"
                        + " authorized for the particular request.");
    }

    static ParcelRefusal bad(String detail) {
        return new ParcelRefusal(400, "Bad Request", detail);
    }

    static ParcelRefusal notFound() {
        return new ParcelRefusal(
                404, "No result found", "No shipment with given tracking number found.");
    }

    static ParcelRefusal tooMany() {
        return new ParcelRefusal(
                429,
                "Too Many Requests",
                "Too Many Requests - You have exceeded the maximum number of requests per time"
                        + " unit.");
    }

    static ParcelRefusal down() {
        return new ParcelRefusal(500, "Internal Server Error", "Internal Server Error");
    }

    Response response() {
        return Response.json(
                        status,
                        Map.of(
                                "title", title,
                                "status", status,
                                "detail", String.valueOf(getMessage())))
                .with("Content-Type", "application/problem+json");
    }
}
