package dev.comptoir.shipping.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import dev.comptoir.testing.sample.SampleSimulator;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A store in Lyon that ships many orders with the sample carrier, as its people do. */
final class BatchStore {

    static final Duration SOON = Duration.ofSeconds(60);

    static final Map<String, Object> LEIPZIG =
            Map.of(
                    "name", "Katrin Vogel",
                    "line1", "Karl-Liebknecht-Straße 88",
                    "postalCode", "04275",
                    "city", "Leipzig",
                    "country", "DE");

    private final TestStore store;
    private final String connection;

    private BatchStore(TestStore store, String connection) {
        this.store = store;
        this.connection = connection;
    }

    static BatchStore open(int port) {
        var store = TestStore.create(port);
        var opened = new BatchStore(store, connect(store, "Sample"));
        var address =
                Map.of(
                        "company", "Atelier",
                        "line1", "3 quai Saint-Antoine",
                        "postalCode", "69001",
                        "city", "Lyon",
                        "country", "FR");
        store.owner()
                .call("PATCH", store.path(), Map.of("shipFrom", address, "version", 1))
                .expect(200);
        return opened;
    }

    private static String connect(TestStore store, String label) {
        return store.owner()
                .call("POST", store.path() + "/integrations", SampleConnection.named(label))
                .expect(201)
                .json()
                .at("/integration/id")
                .asString();
    }

    TestStore store() {
        return store;
    }

    Caller owner() {
        return store.owner();
    }

    String connection() {
        return connection;
    }

    String connect(String label) {
        return connect(store, label);
    }

    String path(String rest) {
        return store.path() + "/shipping-batches" + rest;
    }

    /** An order of 900 g to Leipzig. */
    String order() {
        return order(LEIPZIG);
    }

    String order(Map<String, Object> address) {
        return order(
                address,
                Map.of("title", "Book", "quantity", 1, "unitMinor", 1250, "weightGrams", 900));
    }

    String order(Map<String, Object> address, Map<String, Object> line) {
        var body = Map.of("currency", "EUR", "lines", List.of(line), "shippingAddress", address);
        return owner().call("POST", store.path() + "/orders", body)
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    List<String> orders(int count) {
        return IntStream.range(0, count).mapToObj(i -> order()).toList();
    }

    /** All with the sample carrier's standard service. */
    Map<String, Object> body(List<String> orders) {
        var body = new HashMap<String, Object>();
        body.put("orderIds", orders);
        body.put(
                "parcel",
                Map.of(
                        "lengthMillimetres",
                        300,
                        "widthMillimetres",
                        200,
                        "heightMillimetres",
                        100));
        body.put("carrier", carrier(connection));
        return body;
    }

    static Map<String, Object> carrier(String connection) {
        return Map.of(
                "integrationId", connection, "serviceCode", "S", "serviceName", "Sample standard");
    }

    /** A batch that somebody can look over. */
    String planned(List<String> orders) {
        return planned(body(orders));
    }

    String planned(Map<String, Object> body) {
        var id = owner().call("POST", path(""), body).expect(201).json().path("id").asString();
        until(id, "review");
        return id;
    }

    Caller.Answer buy(String id) {
        return owner().call("POST", path("/" + id + "/purchase"), Map.of());
    }

    JsonNode get(String id) {
        return owner().get(path("/" + id)).expect(200).json();
    }

    JsonNode until(String id, String status) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> get(id).path("status").asString().equals(status));
        return get(id);
    }

    JsonNode bought(String id) {
        buy(id).expect(200);
        return until(id, "done");
    }

    /** The counts by state, each of them as many as the list has. */
    Map<String, Integer> counts(String id) {
        var states = get(id).at("/counts/states");
        var counts = new HashMap<String, Integer>();
        states.propertyStream()
                .forEach(state -> {
                    counts.put(state.getKey(), state.getValue().asInt());
                    assertThat(items(id, state.getKey())).hasSize(state.getValue().asInt());
                });
        return counts;
    }

    List<JsonNode> items(String id, String state) {
        return owner().get(path("/" + id + "/items?limit=200&state=" + state))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    JsonNode item(String id, int position) {
        return owner().get(path("/" + id + "/items?limit=200"))
                .expect(200)
                .json()
                .path("items")
                .get(position - 1);
    }

    Caller.Answer mend(String id, int position, Map<String, Object> change) {
        var body = new HashMap<>(change);
        body.putIfAbsent("version", item(id, position).path("version").asInt());
        return owner().call("PATCH", path("/%s/items/%d".formatted(id, position)), body);
    }

    static List<String> codes(JsonNode item) {
        return item.path("problems")
                .valueStream()
                .map(each -> each.path("field").asString() + " " + each.path("code").asString())
                .toList();
    }

    static SampleSimulator carrier() {
        return TestSimulators.get().simulator(SampleSimulator.class);
    }

    /** All that the carrier sold, each under the reference of one shipment and once. */
    static List<Ledger.Sale> sales() {
        var sales = carrier().ledger().all();
        assertThat(sales).extracting(Ledger.Sale::reference).doesNotHaveDuplicates();
        return sales;
    }
}
