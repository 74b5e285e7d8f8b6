package dev.comptoir.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.platform.Ids;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Prices for orders: what the order and the store say goes without saying. */
@ComptoirTest
class RatesOfOrdersTest {

    private static final Map<String, Object> LEIPZIG =
            Map.of(
                    "name", "Katrin Vogel",
                    "line1", "Karl-Liebknecht-Straße 88",
                    "postalCode", "04275",
                    "city", "Leipzig",
                    "country", "DE");

    @LocalServerPort private int port;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void connect() {
        TestSimulators.get().reset();
        store = TestStore.create(port);
        owner = store.owner();
        var settings =
                Map.of(
                        "user", "ada",
                        "key", "right-key-0123456789",
                        "account", "FR0001",
                        "express", false,
                        "tariff", "by_weight");
        var connection =
                Map.of(
                        "type", "sample",
                        "environment", "simulator",
                        "label", "Sample",
                        "settings", settings);
        owner.call("POST", store.path() + "/integrations", connection).expect(201);
        var variant =
                Map.of(
                        "sku", "T40",
                        "weightGrams", 8400,
                        "lengthMillimetres", 480,
                        "widthMillimetres", 250,
                        "heightMillimetres", 380);
        var product = Map.of("type", "physical", "title", "Loom", "variants", List.of(variant));
        owner.call("POST", store.path() + "/products", product).expect(201);
    }

    @Test
    void takesFromTheOrderAndTheStoreWhatTheRequestLeavesOut() {
        startParcelsInLyon();
        var order = order(1, LEIPZIG);

        var rates = ask(Map.of("orderId", order)).expect(200).json();

        var stored = owner.get(rates("/" + rates.path("id").asString())).expect(200).json();
        var request = stored.path("request");
        assertThat(request.path("orderId").asString()).isEqualTo(order);
        assertThat(request.at("/from/city").asString()).isEqualTo("Lyon");
        assertThat(request.at("/to/postalCode").asString()).isEqualTo("04275");
        assertThat(request.at("/parcels/0/weightGrams").asInt()).isEqualTo(8400);
        assertThat(request.at("/goodsValue/amountMinor").asInt()).isEqualTo(48_900);
        assertThat(stored.toString()).doesNotContain("Katrin Vogel");
        assertThat(rates.at("/carriers/0/status").asString()).isEqualTo("quoted");
    }

    @Test
    void listsThePricesOfAnOrder() {
        startParcelsInLyon();
        var order = order(1, LEIPZIG);
        var first = ask(Map.of("orderId", order)).expect(200).json().path("id");
        var second = ask(Map.of("orderId", order)).expect(200).json().path("id");
        var other = ask(Map.of("orderId", order(1, LEIPZIG))).expect(200).json().path("id");

        var page = owner.get(rates("?limit=1&orderId=" + order)).expect(200).json();
        assertThat(page.at("/items/0/id")).isEqualTo(second);
        var next = page.path("nextCursor").asString();
        var rest = owner.get(rates("?orderId=" + order + "&cursor=" + next)).expect(200).json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.at("/items/0/id")).isEqualTo(first);
        assertThat(owner.get(rates("")).expect(200).json().at("/items/0/id")).isEqualTo(other);
    }

    @Test
    void prefersWhatTheRequestSays() {
        var order = order(3, null);
        var body = new HashMap<String, Object>();
        body.put("orderId", order);
        body.put("from", place("Paris", "75002"));
        body.put("to", place("Nantes", "44000"));
        body.put("parcels", List.of(parcel(900)));

        var id = ask(body).expect(200).json().path("id").asString();

        var request = owner.get(rates("/" + id)).expect(200).json().path("request");
        assertThat(request.at("/from/city").asString()).isEqualTo("Paris");
        assertThat(request.at("/to/city").asString()).isEqualTo("Nantes");
        assertThat(request.at("/parcels/0/weightGrams").asInt()).isEqualTo(900);
        assertThat(request.at("/goodsValue/amountMinor").asInt()).isEqualTo(3 * 48_900);
    }

    @Test
    void namesWhatNeitherTells() {
        assertThat(problems(ask(Map.of("orderId", order(3, null)))))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "from", "no-ship-from",
                                "to", "order-without-address",
                                "parcels[0].lengthMillimetres", "order-without-size",
                                "parcels[0].widthMillimetres", "order-without-size",
                                "parcels[0].heightMillimetres", "order-without-size"));
        Map<String, Object> surprise = Map.of("title", "Surprise", "quantity", 1, "unitMinor", 1);
        assertThat(problems(ask(Map.of("orderId", order(List.of(surprise), LEIPZIG)))))
                .containsEntry("parcels[0].weightGrams", "order-without-weight");
        assertThat(problems(ask(Map.of())))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("from", "required", "to", "required", "parcels", "required"));
    }

    @Test
    void refusesAnAddressOfAnOrderThatCarriersCannotPrint() {
        startParcelsInLyon();
        var address = new HashMap<>(LEIPZIG);
        address.put("line1", "x".repeat(101));
        assertThat(problems(ask(Map.of("orderId", order(1, address))))).containsKey("to.line1");
        address.put("line1", "Karl-Liebknecht-Straße 88");
        address.remove("postalCode");
        assertThat(problems(ask(Map.of("orderId", order(1, address)))))
                .containsEntry("to.postalCode", "required");
    }

    @Test
    void knowsNoOrderOfSomebodyElse() {
        var order = order(1, LEIPZIG);
        assertThat(problems(ask(Map.of("orderId", Ids.next()))))
                .containsEntry("orderId", "no-order");
        var other = TestStore.create(port);
        var theirs = other.owner().call("POST", other.path() + "/rates", Map.of("orderId", order));
        assertThat(problems(theirs)).containsEntry("orderId", "no-order");
        var machine = store.key(List.of(Permission.RATES_CREATE, Permission.RATES_READ));
        var asked = machine.call("POST", rates(""), Map.of("orderId", UUID.fromString(order)));
        assertThat(problems(asked)).as("without orders:read").containsEntry("orderId", "no-order");
    }

    @Test
    void draftsWithTheStoresAddress() {
        startParcelsInLyon();
        var draft = owner.get(rates("/draft?orderId=" + order(1, LEIPZIG))).expect(200).json();
        assertThat(draft.at("/from/city").asString()).isEqualTo("Lyon");
        assertThat(draft.path("missing")).isEmpty();
    }

    private void startParcelsInLyon() {
        var address =
                Map.of(
                        "company", "Atelier",
                        "line1", "3 quai Saint-Antoine",
                        "postalCode", "69001",
                        "city", "Lyon",
                        "country", "FR");
        owner.call("PATCH", store.path(), Map.of("shipFrom", address, "version", 1)).expect(200);
    }

    private String order(int looms, @Nullable Map<String, Object> address) {
        return order(
                List.of(Map.of("sku", "T40", "quantity", looms, "unitMinor", 48_900)), address);
    }

    private String order(List<Map<String, Object>> lines, @Nullable Map<String, Object> address) {
        var body = new HashMap<String, Object>();
        body.put("currency", "EUR");
        body.put("lines", lines);
        if (address != null) {
            body.put("shippingAddress", address);
        }
        return owner.call("POST", store.path() + "/orders", body)
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private Caller.Answer ask(Map<String, Object> body) {
        return owner.call("POST", rates(""), body);
    }

    private String rates(String rest) {
        return store.path() + "/rates" + rest;
    }

    private static Map<String, Object> place(String city, String postalCode) {
        return Map.of("line1", "1 rue", "city", city, "postalCode", postalCode, "country", "FR");
    }

    private static Map<String, Object> parcel(int grams) {
        return Map.of(
                "lengthMillimetres", 100,
                "widthMillimetres", 100,
                "heightMillimetres", 100,
                "weightGrams", grams);
    }

    private static Map<String, String> problems(Caller.Answer answer) {
        var problems = new HashMap<String, String>();
        answer.expect(400)
                .json()
                .path("errors")
                .forEach(error ->
                        problems.put(
                                error.path("field").asString(), error.path("code").asString()));
        return problems;
    }
}
