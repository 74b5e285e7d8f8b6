package dev.comptoir.simulators.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A provider's operations: method and path to handler. Built once, then only read. */
public final class Routes {

    /** Answers one request; {@code variables} are the named segments of its path. */
    @FunctionalInterface
    public interface Handler {
        Response handle(Request request, Map<String, String> variables);
    }

    private record Route(String method, PathPattern path, Handler handler) {}

    private final List<Route> routes = new ArrayList<>();

    public Routes post(String path, Handler handler) {
        return on("POST", path, handler);
    }

    public Routes get(String path, Handler handler) {
        return on("GET", path, handler);
    }

    public Routes on(String method, String path, Handler handler) {
        routes.add(new Route(method, PathPattern.of(path), handler));
        return this;
    }

    /**
     * Hands the request to its operation; 405 when only the method is wrong, 404 when nothing fits.
     */
    public Response handle(Request request) {
        var known = false;
        for (var route : routes) {
            var variables = route.path().variables(request.path());
            if (variables.isPresent()) {
                if (route.method().equals(request.method())) {
                    return route.handler().handle(request, variables.get());
                }
                known = true;
            }
        }
        return Response.empty(known ? 405 : 404);
    }
}
