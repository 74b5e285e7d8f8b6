package dev.comptoir.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports files of orders with an API key, as a machine does: sent and started in one request, then asked for. */
final class Imports implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PAUSE_MILLIS = 50;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> keys = new HashMap<>();
    private final Database database;
    private final Api api;
    private final URI base;

    Imports(Settings settings) throws Exception {
        base = Product.address(settings);
        database = Database.of(Product.dataFolder(settings));
        api = new Api(base);
        api.signIn();
    }

    /** A new store with articles. */
    String store() throws Exception {
        var store = api.createStore();
        keys.put(store, api.createKey(store));
        ArticleFill.fill(database, store, OrderFile.ARTICLES);
        return store;
    }

    /**
     * @return seconds from the request to the last order
     * @throws IOException when not every order of the file was made
     */
    double run(String store, Path file, int orders) throws Exception {
        long begun = System.nanoTime();
        var path = "/api/v1/stores/%s/orders/imports?fileName=orders.csv&start=true".formatted(store);
        var sent = ask(store, path, HttpRequest.newBuilder().POST(BodyPublishers.ofFile(file)));
        var view = sent;
        while (view.path("status").asString().equals("running")) {
            Thread.sleep(PAUSE_MILLIS);
            var one = "/api/v1/stores/%s/imports/%s".formatted(store, sent.path("id").asString());
            view = ask(store, one, HttpRequest.newBuilder());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (view.path("counts").path("created").asInt() != orders) {
            throw new IOException("not all orders were made: " + view);
        }
        return seconds;
    }

    private JsonNode ask(String store, String path, HttpRequest.Builder request) throws Exception {
        var answer =
                http.send(
                        request.uri(base.resolve(path)).header("Authorization", "Bearer " + keys.get(store)).build(),
                        BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
        api.close();
    }
}
