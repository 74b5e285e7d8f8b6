package dev.comptoir.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.comptoir.simulators.kit.Exchange;
import dev.comptoir.simulators.kit.Form;
import dev.comptoir.simulators.kit.Headers;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.PathPattern;
import dev.comptoir.simulators.kit.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Faults, records, clock and knobs over HTTP, for browser tests and for a person with curl. */
final class ControlApi implements AutoCloseable {

    private static final String ROOT = "/_control";

    /** An answer: status and what is written as JSON. */
    private record Result(int status, Object body) {
        static Result ok(Object body) {
            return new Result(200, body);
        }
    }

    /** The clock as it is set: one of the three. */
    private record ClockChange(
            @Nullable Long advanceSeconds, @Nullable Instant set, @Nullable Instant stopAt) {}

    /** What happens to a parcel now. */
    private record Turn(String number, Journeys.Stage stage) {}

    private final SimulatorServer server;
    private final HttpServer http;

    ControlApi(SimulatorServer server, InetAddress bind, int port) throws IOException {
        this.server = server;
        http = HttpServer.create(new InetSocketAddress(bind, port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext(ROOT, this::handle);
        http.start();
    }

    int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var result = answer(exchange);
            var body = Json.write(result.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(result.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Result answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(ROOT.length());
        var body = exchange.getRequestBody().readAllBytes();
        try {
            return switch (exchange.getRequestMethod() + " " + path) {
                case "GET /health" -> Result.ok(health());
                case "GET /requests" -> Result.ok(requests(exchange.getRequestURI().getRawQuery()));
                case "DELETE /requests" -> done(server.recorder()::clear);
                case "GET /faults" -> Result.ok(faults());
                case "POST /faults" -> {
                    Json.read(body, FaultScript.class).add(server.faults());
                    yield Result.ok(faults());
                }
                case "DELETE /faults" -> done(server.faults()::clear);
                case "GET /clock" -> Result.ok(clock());
                case "POST /clock" -> Result.ok(moveClock(Json.read(body, ClockChange.class)));
                case "POST /reset" -> done(server::reset);
                default -> ofSimulator(exchange.getRequestMethod(), path, body);
            };
        } catch (IllegalArgumentException | NoSuchElementException | JacksonException wrong) {
            return new Result(400, Map.of("error", String.valueOf(wrong.getMessage())));
        }
    }

    private static Result done(Runnable change) {
        change.run();
        return Result.ok(Map.of("done", true));
    }

    private Map<String, Object> health() {
        var simulators = new LinkedHashMap<String, Object>();
        server.simulators()
                .forEach(simulator -> simulators.put(simulator.code(), simulator.hosts()));
        return Map.of("status", "up", "address", server.uri().toString(), "simulators", simulators);
    }

    private Map<String, Object> requests(@Nullable String query) {
        var filter = Form.parse(Objects.requireNonNullElse(query, ""));
        var path = PathPattern.of(filter.getOrDefault("path", "/**"));
        var shown = new ArrayList<Map<String, Object>>();
        for (var exchange : server.recorder().exchanges()) {
            var request = exchange.request();
            if (path.matches(request.path())
                    && filter.getOrDefault("host", request.host()).equals(request.host())) {
                shown.add(shown(exchange));
            }
        }
        return Map.of("total", server.recorder().total(), "items", shown);
    }

    private static Map<String, Object> shown(Exchange exchange) {
        var request = exchange.request();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("number", exchange.number());
        shown.put("at", exchange.at().toString());
        shown.put("method", request.method());
        shown.put("host", request.host());
        shown.put("path", request.path());
        shown.put("query", request.query());
        shown.put("headers", shown(request.headers()));
        shown.put("body", request.text());
        var response = exchange.response();
        if (response != null) {
            shown.put("status", response.status());
            shown.put("responseHeaders", shown(response.headers()));
            shown.put("responseBody", response.text());
        }
        if (exchange.fault() != null) {
            shown.put("fault", exchange.fault());
        }
        return shown;
    }

    private static Map<String, String> shown(Headers headers) {
        var shown = new LinkedHashMap<String, String>();
        headers.fields()
                .forEach(field ->
                        shown.merge(field.name(), field.value(), (one, two) -> one + ", " + two));
        return shown;
    }

    private Map<String, Object> faults() {
        var items = new ArrayList<Map<String, Object>>();
        for (var rule : server.faults().pending()) {
            var item = new LinkedHashMap<String, Object>();
            item.put("host", rule.host());
            item.put("path", rule.path().toString());
            item.put("kind", FaultNames.of(rule.fault()));
            item.put("delayMillis", rule.delay().toMillis());
            if (rule.remaining() != null) {
                item.put("times", rule.remaining());
            }
            items.add(item);
        }
        return Map.of("items", List.copyOf(items));
    }

    private Map<String, Object> clock() {
        return Map.of(
                "now", server.clock().instant().toString(), "stopped", server.clock().stopped());
    }

    private Map<String, Object> moveClock(ClockChange change) {
        if (change.set() != null) {
            server.clock().set(change.set());
        }
        if (change.stopAt() != null) {
            server.clock().stopAt(change.stopAt());
        }
        if (change.advanceSeconds() != null) {
            server.clock().advance(Duration.ofSeconds(change.advanceSeconds()));
        }
        return clock();
    }

    /** {@code /settings/{code}}, {@code /sales/{code}} and {@code /journeys/{code}}. */
    private Result ofSimulator(String method, String path, byte[] body) {
        var slash = path.indexOf('/', 1);
        var code = slash < 0 ? "" : path.substring(slash + 1);
        var simulator =
                server.simulators().stream()
                        .filter(candidate -> candidate.code().equals(code))
                        .findFirst();
        if (simulator.isEmpty()) {
            return unknown(method, path);
        }
        return switch (method + " " + path.substring(0, slash)) {
            case "GET /settings" -> Result.ok(simulator.get().settings().all());
            case "POST /settings" -> settings(simulator.get().settings(), body);
            case "GET /sales" -> Result.ok(Map.of("items", simulator.get().ledger().all()));
            case "POST /journeys" -> {
                var turn = Json.read(body, Turn.class);
                var now = server.clock().instant();
                simulator.get().journeys().happens(turn.number(), turn.stage(), now);
                yield Result.ok(
                        Map.of("scans", simulator.get().journeys().scans(turn.number(), now)));
            }
            default -> unknown(method, path);
        };
    }

    private static Result unknown(String method, String path) {
        return new Result(404, Map.of("error", "no such control: " + method + " " + path));
    }

    private static Result settings(Settings settings, byte[] body) {
        Json.read(body)
                .properties()
                .forEach(entry -> settings.set(entry.getKey(), entry.getValue().asString()));
        return Result.ok(settings.all());
    }
}
