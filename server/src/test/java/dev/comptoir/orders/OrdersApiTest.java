package dev.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ComptoirTest
class OrdersApiTest {

    @LocalServerPort private int port;

    private TestStore store;
    private Caller owner;
    private String path;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
        owner = store.owner();
        path = store.path() + "/orders";
    }

    @Test
    void keepsAnOrderMadeByHand() {
        var created = owner.call("POST", path, order("Zoé Lenoir", "EUR", 1500)).expect(201).json();
        var order = owner.get(path + "/" + created.path("id").asString()).expect(200).json();
        assertThat(order).isEqualTo(created);
        assertThat(order.path("number").asString()).isEqualTo("1001");
        assertThat(order.path("totalMinor").asLong()).isEqualTo(3000);
        assertThat(order.path("shippingAddress").path("country").asString()).isEqualTo("FR");
        assertThat(order.path("customer").path("name").asString()).isEqualTo("Zoé Lenoir");
        assertThat(owner.get(path + "/" + store.id()).expect(404).code())
                .isEqualTo("orders.unknown-order");
    }

    @Test
    void tellsEveryFieldThatCannotBeUsed() {
        var body = order("A", "EUR", 1500);
        body.put("totalMinor", 1);
        body.put("shippingAddress", Map.of("line1", "1 rue", "city", "Lyon", "country", "XX"));
        assertThat(codes(owner.call("POST", path, body).expect(400)))
                .containsEntry("totalMinor", "not-the-sum")
                .containsEntry("shippingAddress.country", "country");
        body.put("lines", List.of(Map.of("title", "x", "quantity", 0, "unitMinor", -1)));
        assertThat(codes(owner.call("POST", path, body).expect(400)))
                .containsEntry("lines[0].quantity", "min")
                .containsEntry("lines[0].unitMinor", "min");
        body.put(
                "lines",
                List.of(Map.of("title", "x", "quantity", 1, "unitMinor", 1, "colour", "")));
        assertThat(codes(owner.call("POST", path, body).expect(400)))
                .containsEntry("lines[0].colour", "unknown-field");
        body.put("lines", List.of(Map.of("title", "x", "quantity", 1, "unitMinor", 1)));
        body.remove("totalMinor");
        body.put("placedAt", "0026-10-01T08:00:00Z");
        body.put("note", "a\u0000b");
        body.put("shippingAddress", Map.of("line1", "\u0085", "city", "\u0085", "country", "FR"));
        assertThat(codes(owner.call("POST", path, body).expect(400)))
                .containsEntry("placedAt", "too-long-ago")
                .containsEntry("shippingAddress.line1", "required")
                .containsEntry("shippingAddress.city", "required");
        body.remove("placedAt");
        body.remove("shippingAddress");
        assertThat(owner.call("POST", path, body).expect(201).json().path("note").asString())
                .isEqualTo("ab");
        body.remove("lines");
        body.put("currency", "EURO");
        owner.call("POST", path, body).expect(400);
    }

    @Test
    void takesAShopsOrderOnce() {
        var shop = store.key(List.of(Permission.ORDERS_WRITE));
        var put = path + "/by-external-id?source=shopify&externalId=900";
        var body = order("Zoé Lenoir", "EUR", 1500);
        assertThat(codes(shop.call("PUT", put, body).expect(400)))
                .containsEntry("placedAt", "required");
        body.put("placedAt", "2026-10-01T08:00:00Z");
        var first = shop.call("PUT", put, body).expect(200).json();
        assertThat(first.path("outcome").asString()).isEqualTo("created");
        assertThat(first.path("order").path("number").asString()).isEqualTo("900");
        var again = shop.call("PUT", put, body).expect(200).json();
        assertThat(again.path("outcome").asString()).isEqualTo("unchanged");
        assertThat(again.path("order")).isEqualTo(first.path("order"));
        body.put("paymentStatus", "paid");
        var paid = shop.call("PUT", put, body).expect(200).json();
        assertThat(paid.path("outcome").asString()).isEqualTo("updated");
        assertThat(paid.path("order").path("version").asInt()).isEqualTo(2);
        shop.get(path).expect(403);
    }

    @Test
    void namesWhatSomebodyElseChangedMeanwhile() {
        var created = owner.call("POST", path, order("Zoé", "EUR", 5)).expect(201).json();
        var one = path + "/" + created.path("id").asString();
        var confirmed =
                owner.call("PATCH", one, Map.of("status", "confirmed", "version", 1))
                        .expect(200)
                        .json();
        assertThat(confirmed.path("customer")).isEqualTo(created.path("customer"));
        var late = owner.call("PATCH", one, Map.of("note", "fragile", "version", 1)).expect(409);
        assertThat(late.code()).isEqualTo("orders.changed-meanwhile");
        assertThat(late.json().path("params").path("changed").toString()).isEqualTo("[\"status\"]");
        store.member(Role.VIEWER).call("PATCH", one, Map.of("note", "x", "version", 2)).expect(403);
    }

    @Test
    void filtersFindsPagesAndSorts() {
        for (int i = 0; i < 8; i++) {
            var body =
                    order(i % 2 == 0 ? "Zoé Lenoir" : "Awa Ndiaye", i < 6 ? "EUR" : "XOF", 100 + i);
            body.put("placedAt", "2026-10-0%dT08:00:00Z".formatted(i + 1));
            body.put("status", i % 2 == 0 ? "confirmed" : "completed");
            var put =
                    "/by-external-id?source=%s&externalId=%d".formatted(i < 4 ? "a" : "b", 500 + i);
            owner.call("PUT", path + put, body).expect(200);
        }
        assertThat(numbers("?status=confirmed")).containsExactly("506", "504", "502", "500");
        assertThat(numbers("?status=confirmed&source=b&country=FR")).containsExactly("506", "504");
        assertThat(numbers("?currency=XOF")).containsExactly("507", "506");
        assertThat(numbers("?placedFrom=2026-10-02T08:00:00Z&placedTo=2026-10-04T08:00:00Z"))
                .containsExactly("502", "501");
        assertThat(numbers("?search=ndi%20AWA&limit=2")).containsExactly("507", "505");
        assertThat(numbers("?search=503")).containsExactly("503");
        assertThat(numbers("?search=nobody")).isEmpty();
        assertThat(numbers("?currency=EUR&sort=total_desc&limit=2")).containsExactly("505", "504");
        assertThat(codes(owner.get(path + "?sort=total").expect(400)))
                .containsEntry("currency", "needed-to-compare");
        for (var sort : List.of("newest", "oldest")) {
            assertThat(everything("&sort=" + sort)).as(sort).hasSize(8).doesNotHaveDuplicates();
        }
        assertThat(everything("&sort=total&currency=EUR")).hasSize(6).doesNotHaveDuplicates();
        owner.get(path + "?status=lost").expect(400);
        owner.get(path + "?placedFrom=-900000000-01-01T00:00:00Z").expect(400);
    }

    @Test
    void listsExportsAndForgetsCustomers() {
        owner.call("POST", path, order("Zoé Lenoir", "EUR", 5)).expect(201);
        owner.call("POST", path, order("Awa Ndiaye", "EUR", 5)).expect(201);
        var customers = store.path() + "/customers";
        var found = owner.get(customers + "?search=zoe").expect(200).json().path("items");
        assertThat(found).hasSize(1);
        var one = customers + "/" + found.get(0).path("id").asString();
        assertThat(owner.get(one).expect(200).json()).isEqualTo(found.get(0));
        assertThat(owner.get(one + "/export").expect(200).body())
                .contains("zoelenoir@buyers.example", "3 rue des Lilas");
        store.member(Role.STAFF).call("DELETE", one, null).expect(403);
        owner.call("DELETE", one, null).expect(204);
        owner.call("DELETE", one, null).expect(404);
        assertThat(owner.get(one).expect(200).json().has("erasedAt")).isTrue();
        assertThat(owner.get(customers + "?search=zoe").expect(200).json().path("items")).isEmpty();
        assertThat(owner.get(path + "?search=zoe").expect(200).json().path("items")).isEmpty();
        assertThat(owner.get(path).expect(200).json().path("items")).hasSize(2);
        store.member(Role.VIEWER).get(customers).expect(403);
    }

    @Test
    void handsOutTablesThatRunNoFormula() {
        owner.call("POST", path, order("=cmd()", "EUR", 1250)).expect(201);
        var csv = owner.get(path + "/export?format=csv").expect(200);
        assertThat(csv.body()).contains(",'=cmd(),").contains(",12.50,").contains("Bol");
        assertThat(csv.header("Content-Disposition")).contains("orders.csv");
        var xlsx = owner.get(path + "/export?format=xlsx").expect(200);
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(owner.get(store.path() + "/customers/export?format=csv").expect(200).body())
                .contains("'=cmd()");
        var elsewhere = store.path() + "/customers/export?format=csv&source=no-such-shop";
        assertThat(owner.get(elsewhere).expect(200).body()).doesNotContain("cmd");
        assertThat(owner.get(path + "?status=unheard-of").expect(400).body()).contains("status");
        assertThat(owner.get(store.path() + "/products/export?format=csv").expect(200).body())
                .contains("variantId");
        owner.get(path + "/export?format=pdf").expect(400);
    }

    @Test
    void preparesAPriceRequest() {
        var variant = new HashMap<String, Object>();
        variant.put("sku", "Q-1");
        variant.put("weightGrams", 400);
        variant.put("lengthMillimetres", 200);
        variant.put("widthMillimetres", 150);
        variant.put("heightMillimetres", 100);
        var product = Map.of("type", "physical", "title", "Bol", "variants", List.of(variant));
        var made = owner.call("POST", store.path() + "/products", product).expect(201).json();
        var body = order("Zoé", "EUR", 1500);
        body.put("lines", List.of(Map.of("sku", "q-1", "quantity", 1, "unitMinor", 1500)));
        var created = owner.call("POST", path, body).expect(201).json();
        assertThat(created.path("lines").get(0).path("productId")).isEqualTo(made.path("id"));
        var one = draft(created);
        assertThat(one.path("missing").toString()).isEqualTo("[\"from\"]");
        assertThat(one.path("parcel").path("weightGrams").asInt()).isEqualTo(400);
        assertThat(one.path("parcel").path("heightMillimetres").asInt()).isEqualTo(100);
        assertThat(one.path("to").path("postalCode").asString()).isEqualTo("69001");
        body.put("lines", List.of(Map.of("sku", "q-1", "quantity", 3, "unitMinor", 1500)));
        var three = draft(owner.call("POST", path, body).expect(201).json());
        assertThat(three.path("parcel").path("weightGrams").asInt()).isEqualTo(1200);
        assertThat(three.path("missing")).as("nobody knows the box").hasSize(4);
        assertThat(three.path("goodsValue").path("amountMinor").asLong()).isEqualTo(4500);
        body.put("lines", List.of(Map.of("title", "Surprise", "quantity", 1, "unitMinor", 1)));
        var unknown = draft(owner.call("POST", path, body).expect(201).json());
        assertThat(unknown.path("parcel").has("weightGrams")).isFalse();
        assertThat(unknown.path("missing").toString()).contains("parcels[0].weightGrams");
    }

    private JsonNode draft(JsonNode order) {
        var id = order.path("id").asString();
        return owner.get(store.path() + "/rates/draft?orderId=" + id).expect(200).json();
    }

    private static Map<String, Object> order(String name, String currency, long unit) {
        var order = new HashMap<String, Object>();
        var email =
                name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-zé]", "").replace('é', 'e');
        order.put("currency", currency);
        order.put("customer", Map.of("name", name, "email", email + "@buyers.example"));
        order.put(
                "shippingAddress",
                Map.of(
                        "name", name,
                        "line1", "3 rue des Lilas",
                        "postalCode", "69001",
                        "city", "Lyon",
                        "country", "fr"));
        order.put("lines", List.of(Map.of("title", "Bol", "quantity", 2, "unitMinor", unit)));
        return order;
    }

    private List<String> numbers(String query) {
        return owner.get(path + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("number").asString())
                .toList();
    }

    private List<String> everything(String query) {
        var all = new ArrayList<String>();
        @Nullable JsonNode next = null;
        do {
            var cursor = next == null ? "" : "&cursor=" + next.asString();
            var page = owner.get(path + "?limit=3" + query + cursor).expect(200).json();
            page.path("items").forEach(item -> all.add(item.path("id").asString()));
            next = page.get("nextCursor");
        } while (next != null);
        return all;
    }

    private static Map<String, String> codes(Caller.Answer answer) {
        var codes = new HashMap<String, String>();
        answer.json()
                .path("errors")
                .forEach(error ->
                        codes.put(error.path("field").asString(), error.path("code").asString()));
        return codes;
    }
}
