package dev.comptoir.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A batch of labels over HTTP, from "buy" to the last one, against what the slowest carrier's own pace allows: a fifth of
 * the labels go with Colissimo, whose connector begins five calls a second, the others with UPS, which takes ten times as
 * many and is done before. A batch that waits for nothing but that pace has a ratio of 1.
 */
final class BatchBenchmark {

    /** As {@code ColissimoConnector} keeps to it on one connection. */
    private static final double SLOWEST_PER_SECOND = 5;

    private static final double BAR = 0.9;
    private static final int SLOW_SHARE = 5;
    private static final int MOST_ROUNDS = 3;
    private static final int PAGE = 200;
    private static final long PAUSE_MILLIS = 200;

    private final Api api;
    private final String store;
    private final int labels;

    private BatchBenchmark(Api api, String store, int labels) {
        this.api = api;
        this.store = store;
        this.labels = labels;
    }

    static void run(Settings settings, Report report, Simulators simulators) throws Exception {
        int labels = settings.quick() ? 100 : 1_000;
        int slow = labels / SLOW_SHARE;
        report.title("Batch of %,d labels, %,d of them with the slowest carrier".formatted(labels, slow));
        try (var product = Product.start(settings, simulators.url());
                var api = new Api(Product.address(settings))) {
            api.signIn();
            var ours = new ArrayList<Double>();
            var limit = new ArrayList<Double>();
            for (int round = 0; round < Math.min(settings.rounds(), MOST_ROUNDS); round++) {
                var benchmark = new BatchBenchmark(api, api.createStore(), labels);
                double seconds = benchmark.buy(benchmark.planned(slow));
                ours.add(labels / seconds);
                limit.add(labels / (slow / SLOWEST_PER_SECOND));
                report.fact("%,d labels in %.1f s", labels, seconds);
            }
            report.atLeast("labels per second / the slowest carrier's pace", new Comparison(ours, limit), BAR);
            report.fact("resident after the batches: %.0f MB", product.residentMegabytes());
        }
    }

    /** A batch that only has to be bought. */
    private String planned(int slow) throws Exception {
        api.send("PATCH", path(""), Map.of("shipFrom", lyon(), "version", 1));
        var ups = connection("shipping_ups", Api.upsSettings());
        var colissimo =
                connection(
                        "shipping_colissimo",
                        Map.of("apiKey", "comptoir-demo-colissimo-full-V6rN2kS9", "commercialName", "Atelier"));
        var orders = new ArrayList<String>();
        for (int n = 0; n < labels; n++) {
            orders.add(api.send("POST", path("/orders"), order()).path("id").asString());
        }
        var body =
                Map.of(
                        "orderIds", orders,
                        "parcel", Map.of("lengthMillimetres", 300, "widthMillimetres", 200, "heightMillimetres", 150),
                        "carrier", Map.of("integrationId", ups, "serviceCode", "11"));
        var batch = api.send("POST", path("/shipping-batches"), body).path("id").asString();
        until(batch, "review");
        var other = Map.of("integrationId", colissimo, "serviceCode", "DOM");
        for (int position : every(labels / slow)) {
            var change = new HashMap<String, Object>(Map.of("carrier", other, "version", 2));
            api.send("PATCH", path("/shipping-batches/%s/items/%d".formatted(batch, position)), change);
        }
        require(batch, "ready");
        return batch;
    }

    /** So that both carriers have work from the first to the last. */
    private List<Integer> every(int distance) {
        var positions = new ArrayList<Integer>();
        for (int position = distance; position <= labels; position += distance) {
            positions.add(position);
        }
        return positions;
    }

    private double buy(String batch) throws Exception {
        long begun = System.nanoTime();
        api.send("POST", path("/shipping-batches/" + batch + "/purchase"), Map.of());
        until(batch, "done");
        double seconds = (System.nanoTime() - begun) / 1e9;
        require(batch, "bought");
        return seconds;
    }

    private void until(String batch, String status) throws Exception {
        while (!get(batch).path("status").asString().equals(status)) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private void require(String batch, String state) throws Exception {
        var counts = get(batch).path("counts");
        if (counts.path("states").path(state).asInt() != labels) {
            var items = api.send("GET", path("/shipping-batches/%s/items?limit=%d".formatted(batch, PAGE)), null);
            throw new IOException("not all are %s: %s; the first: %s".formatted(state, counts, unlike(items, state)));
        }
    }

    private static JsonNode unlike(JsonNode items, String state) {
        return items.path("items")
                .valueStream()
                .filter(item -> !item.path("state").asString().equals(state))
                .findFirst()
                .orElse(items.path("items").path(0));
    }

    private JsonNode get(String batch) throws Exception {
        return api.send("GET", path("/shipping-batches/" + batch), null);
    }

    private String connection(String type, Map<String, Object> settings) throws Exception {
        var body = Map.of("type", type, "environment", "simulator", "label", type, "settings", settings, "test", true);
        return api.send("POST", path("/integrations"), body).path("integration").path("id").asString();
    }

    private static Map<String, Object> lyon() {
        return Map.of(
                "company", "Atelier", "line1", "14 rue des Capucins", "postalCode", "69001", "city", "Lyon", "country", "FR");
    }

    private static Map<String, Object> order() {
        return Map.of(
                "currency", "EUR",
                "lines", List.of(Map.of("title", "Book", "quantity", 1, "unitMinor", 1250, "weightGrams", 2500)),
                "shippingAddress",
                        Map.of(
                                "name", "Claire Morel",
                                "line1", "40 avenue Foch",
                                "postalCode", "75116",
                                "city", "Paris",
                                "country", "FR",
                                "phone", "+33612345678",
                                "email", "claire@example.com"));
    }

    private String path(String rest) {
        return "/api/v1/stores/" + store + rest;
    }
}
