package dev.comptoir.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Role;
import dev.comptoir.stores.spi.Figure;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import dev.comptoir.testing.sample.SampleSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The numbers of a store's overview, against the lists that they lead to. */
@ComptoirTest
class OverviewTest {

    @LocalServerPort private int port;
    @Autowired private List<Figure> figures;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = TestStore.create(port);
        owner = store.owner();
    }

    @Test
    void sayNothingWaitsInANewStore() {
        assertThat(counts(store, owner))
                .hasSize(figures.size())
                .allSatisfy((id, count) -> assertThat(count).as(id).isZero());
    }

    @Test
    void areWhatTheListShowsUnderTheSameFilter() {
        fill();
        assertThat(counts(store, owner))
                .containsEntry("orders-to-fulfil", 3)
                .containsEntry("orders-unpaid", 2)
                .containsEntry("products-without-weight", 2)
                .containsEntry("imports-with-rejects", 1)
                .containsEntry("connections-in-trouble", 1);
        for (var figure : overview(store, owner)) {
            assertThat(listed(figure))
                    .as(figure.path("id").asString())
                    .isEqualTo(figure.path("count").asInt());
        }
        var other = TestStore.create(port);
        assertThat(counts(other, other.owner()).values()).as("of other stores").containsOnly(0);
    }

    @Test
    void areLeftOutForWhoeverMayNotSeeTheList() {
        assertThat(counts(store, store.member(Role.VIEWER)).keySet())
                .containsExactlyInAnyOrder(
                        "orders-to-fulfil", "orders-unpaid", "products-without-weight");
        assertThat(counts(store, store.member(Role.SUPPORT)).keySet())
                .contains("connections-in-trouble")
                .doesNotContain("imports-with-rejects");
    }

    @Test
    void areCountedNoFurtherThanPeopleAsk() {
        var file = new StringBuilder("sku,title,status\n");
        for (int number = 1; number <= 1001; number++) {
            file.append("B-%d,Bol,active\n".formatted(number));
        }
        importProducts(file.toString());
        var figure =
                overview(store, owner).stream()
                        .filter(each ->
                                each.path("id").asString().equals("products-without-weight"))
                        .findFirst()
                        .orElseThrow();
        assertThat(figure.path("count").asInt()).isEqualTo(1000);
        assertThat(figure.path("more").asBoolean()).isTrue();
    }

    private void fill() {
        for (var status : List.of("confirmed", "confirmed", "confirmed", "completed")) {
            order(status, "paid");
        }
        order("pending", "unpaid");
        order("pending", "unpaid");
        order("pending", "paid");
        order("cancelled", "unpaid");
        product("physical", "active", null);
        product("physical", "active", null);
        product("physical", "active", 420);
        product("physical", "draft", null);
        product("digital", "active", null);
        importProducts("sku,title,weightGrams\nA-1,Bol,420\nA-2,,420\n");
        importProducts("sku,title,weightGrams\nA-3,Bol,420\n");
        connect("Works", SampleSimulator.KEY);
        connect("Refused", "a-key-that-is-refused");
    }

    private void order(String status, String payment) {
        var body =
                Map.of(
                        "currency",
                        "EUR",
                        "status",
                        status,
                        "paymentStatus",
                        payment,
                        "lines",
                        List.of(Map.of("title", "Bol", "quantity", 1, "unitMinor", 900)));
        owner.call("POST", store.path() + "/orders", body).expect(201);
    }

    private void product(String type, String status, @Nullable Integer weightGrams) {
        var variant = new HashMap<String, Object>(Map.of("options", Map.of()));
        if (weightGrams != null) {
            variant.put("weightGrams", weightGrams);
        }
        var body =
                Map.of(
                        "title",
                        "Bol",
                        "type",
                        type,
                        "status",
                        status,
                        "variants",
                        List.of(variant));
        owner.call("POST", store.path() + "/products", body).expect(201);
    }

    private void importProducts(String file) {
        var started =
                owner.upload(
                                store.path() + "/products/imports?start=true",
                                file.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .json();
        var path = store.path() + "/imports/" + started.path("id").asString();
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> owner.get(path).expect(200).json().path("status").asString(),
                        "done"::equals);
    }

    private void connect(String label, String key) {
        var body = new HashMap<>(SampleConnection.named(label, key));
        body.put("test", true);
        owner.call("POST", store.path() + "/integrations", body).expect(201);
    }

    private int listed(JsonNode figure) {
        var query = new StringBuilder("?limit=200");
        figure.path("filter")
                .properties()
                .forEach(each ->
                        query.append('&')
                                .append(each.getKey())
                                .append('=')
                                .append(each.getValue().asString()));
        return owner.get(store.path() + "/" + figure.path("list").asString() + query)
                .expect(200)
                .json()
                .path("items")
                .size();
    }

    private static Map<String, Integer> counts(TestStore store, Caller caller) {
        var counts = new TreeMap<String, Integer>();
        overview(store, caller)
                .forEach(
                        each -> counts.put(each.path("id").asString(), each.path("count").asInt()));
        return counts;
    }

    private static List<JsonNode> overview(TestStore store, Caller caller) {
        return caller.get(store.path() + "/overview")
                .expect(200)
                .json()
                .path("figures")
                .valueStream()
                .toList();
    }
}
