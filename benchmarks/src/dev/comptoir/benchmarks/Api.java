package dev.comptoir.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prepares what is measured through the product's own API, as its administrator. */
final class Api implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private int made;

    Api(URI base) {
        this.base = base;
    }

    void signIn() throws Exception {
        post("/api/v1/session", Map.of("email", Product.EMAIL, "password", Product.PASSWORD));
    }

    String createStore() throws Exception {
        var body =
                Map.of("name", "Bench", "country", "FR", "currency", "EUR", "timeZone", "Europe/Paris", "language", "en");
        return post("/api/v1/stores", body).path("id").asString();
    }

    /** An API key that may do what the measurements do. */
    String createKey(String store) throws Exception {
        var body =
                Map.of(
                        "name",
                        "bench",
                        "scopes",
                        List.of(
                                "integrations:read",
                                "orders:read",
                                "orders:write",
                                "imports:read",
                                "rates:create",
                                "rates:read"));
        return post("/api/v1/stores/" + store + "/api-keys", body).path("token").asString();
    }

    /**
     * Connections to the simulated UPS. Several, because each keeps to the provider's limit of calls per second, which is
     * not what is measured.
     */
    List<String> createConnections(String store, int count) throws Exception {
        var ids = new ArrayList<String>();
        for (int n = 1; n <= count; n++) {
            var body =
                    Map.of(
                            "type",
                            "shipping_ups",
                            "environment",
                            "simulator",
                            "label",
                            "UPS " + n,
                            "settings",
                            upsSettings(),
                            "test",
                            n == 1);
            var created = post("/api/v1/stores/" + store + "/integrations", body);
            ids.add(created.path("integration").path("id").asString());
        }
        return ids;
    }

    /** A connection to each simulated carrier that sells labels, by its connector's type. */
    Map<String, String> createCarriers(String store) throws Exception {
        var ids = new HashMap<String, String>();
        for (var carrier : Carriers.ALL) {
            ids.put(carrier.type(), createConnection(store, carrier.type(), "simulator", carrier.settings()));
        }
        return ids;
    }

    /** A connection of that type, which is not tested. */
    String createConnection(String store, String type, String environment, Map<String, Object> settings) throws Exception {
        var label = "%s %d".formatted(type, ++made);
        var body = Map.of("type", type, "environment", environment, "label", label, "settings", settings, "test", false);
        var created = post("/api/v1/stores/" + store + "/integrations", body);
        return created.path("integration").path("id").asString();
    }

    /** The address at which a new connection's provider knocks. */
    String createHook(String store, String type, Map<String, Object> settings) throws Exception {
        var created = createConnection(store, type, "production", settings);
        return send("PUT", "/api/v1/stores/" + store + "/integrations/" + created + "/hook", Map.of()).path("url").asString();
    }

    /** A connection to the simulated UPS that works. */
    static Map<String, Object> upsSettings() {
        return Map.of(
                "clientId", "comptoir-demo-negotiated",
                "clientSecret", "demo-secret-negotiated-7Qm2",
                "accountNumber", "C0MP01",
                "accountCountry", "FR",
                "negotiatedRates", true,
                "pickupType", "daily_pickup");
    }

    /** The headers by which a request is the administrator's; they hold for every node and after a restart. */
    Map<String, String> session() {
        var pairs = new StringJoiner("; ");
        var headers = new HashMap<String, String>();
        for (var cookie : cookies.getCookieStore().getCookies()) {
            pairs.add(cookie.getName() + "=" + cookie.getValue());
            if (cookie.getName().equals("XSRF-TOKEN")) {
                headers.put("X-XSRF-TOKEN", cookie.getValue());
            }
        }
        headers.put("Cookie", pairs.toString());
        return Map.copyOf(headers);
    }

    private JsonNode post(String path, Object body) throws Exception {
        return send("POST", path, body);
    }

    /**
     * @param body null for none
     */
    JsonNode send(String method, String path, @Nullable Object body) throws Exception {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.setHeader("X-XSRF-TOKEN", cookie.getValue()));
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("%s %s: %d %s".formatted(method, path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
