package dev.comptoir.simulators.custom;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A small shop's API: a status, notes that can be made and read, and a mirror. It knows all the
 * usual ways to authenticate, and one token that may not do anything.
 */
public final class CustomSimulator implements Simulator {

    public static final String HOST = "api.custom.example";
    public static final String BEARER = "comptoir-demo-bearer-R4mT7qZ2";
    public static final String WEAK_BEARER = "comptoir-demo-weak-H8sV5dN3";
    public static final String USER = "comptoir-demo";
    public static final String PASSWORD = "demo password für Basic 6Yk";
    public static final String HEADER = "X-Shop-Key";
    public static final String HEADER_KEY = "comptoir-demo-header-C9xB2wE7";
    public static final String PARAMETER = "shop_key";
    public static final String PARAMETER_KEY = "comptoir+demo/query=J5uL";

    private static final byte[] PIXEL =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final List<JsonNode> notes = new CopyOnWriteArrayList<>();

    @Override
    public String code() {
        return "custom";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(HOST);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        return new Routes()
                .get("/open", (request, path) -> Response.json(200, Map.of("open", true)))
                .get("/v1/status", guarded(request -> Response.json(200, Map.of("status", "up"))))
                .get("/v1/notes", guarded(request -> list()))
                .post("/v1/notes", guarded(this::note))
                .get("/v1/mirror", guarded(CustomSimulator::mirror))
                .post("/v1/mirror", guarded(CustomSimulator::mirror))
                .get("/v1/pixel", guarded(request -> Response.of(200, "image/png", PIXEL)));
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> error(401, "Who are you?");
            case RATE_LIMITED -> error(429, "Slow down.");
            case UNAVAILABLE -> error(503, "Closed for a moment.");
            case ERROR_INSIDE_200 -> error(200, "It did not work.");
        };
    }

    @Override
    public void reset() {
        notes.clear();
    }

    private interface Operation {
        Response answer(Request request);
    }

    private static Routes.Handler guarded(Operation operation) {
        return (request, path) -> {
            if (bearer(request).equals(WEAK_BEARER)) {
                return error(403, "Not for you.");
            }
            return isKnown(request) ? operation.answer(request) : error(401, "Who are you?");
        };
    }

    private static boolean isKnown(Request request) {
        var basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return bearer(request).equals(BEARER)
                || request.headers().first("Authorization").filter(basic::equals).isPresent()
                || request.headers().first(HEADER).filter(HEADER_KEY::equals).isPresent()
                || PARAMETER_KEY.equals(request.parameters().get(PARAMETER));
    }

    private static String bearer(Request request) {
        return request.headers().first("Authorization").orElse("").replaceFirst("^Bearer ", "");
    }

    private Response list() {
        var links = Map.of("self", "https://" + HOST + "/v1/notes", "docs", "https://" + HOST);
        return Response.json(200, Map.of("items", notes, "links", links));
    }

    private Response note(Request request) {
        try {
            var note = Json.read(request.body());
            notes.add(note);
            return Response.json(201, note);
        } catch (JacksonException notJson) {
            return error(400, "That is no JSON.");
        }
    }

    /** Gives everything back, credentials too, as carelessly written APIs do in their errors. */
    private static Response mirror(Request request) {
        var headers = new ArrayList<Map<String, String>>();
        request.headers()
                .fields()
                .forEach(
                        field -> headers.add(Map.of("name", field.name(), "value", field.value())));
        var seen = new LinkedHashMap<String, Object>();
        seen.put("method", request.method());
        seen.put("path", request.path());
        seen.put("query", request.query());
        seen.put("headers", headers);
        seen.put("body", request.text());
        return Response.json(200, seen)
                .with(
                        "X-Mirrored",
                        request.headers().first("Authorization").orElse(request.query()));
    }

    private static Response error(int status, String message) {
        return Response.json(status, Map.of("error", Map.of("message", message)));
    }
}
