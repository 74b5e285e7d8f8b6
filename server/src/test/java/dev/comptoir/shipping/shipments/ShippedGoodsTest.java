package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What of an order its shipments carry, and what is left for the next one. */
@ComptoirTest
class ShippedGoodsTest {

    @LocalServerPort private int port;

    private ShipmentStore store;
    private String order;

    @BeforeEach
    void order() {
        TestSimulators.get().reset();
        store = ShipmentStore.open(port);
        var body =
                Map.of(
                        "currency",
                        "EUR",
                        "shippingAddress",
                        ShipmentStore.LEIPZIG,
                        "lines",
                        List.of(
                                Map.of(
                                        "title", "Loom",
                                        "sku", "L1",
                                        "quantity", 3,
                                        "unitMinor", 4_900,
                                        "weightGrams", 1_000),
                                Map.of(
                                        "title", "Yarn",
                                        "quantity", 1,
                                        "unitMinor", 900,
                                        "weightGrams", 200)));
        order =
                store.owner()
                        .call("POST", store.store().path() + "/orders", body)
                        .expect(201)
                        .json()
                        .path("id")
                        .asString();
    }

    @Test
    void aSecondShipmentProposesWhatIsLeft() {
        bought(loom(2));

        var second = store.get(draft());

        assertThat(contents(second)).containsExactly("1 Loom", "1 Yarn");
        assertThat(second.path("overShipped")).isEmpty();
        var quote = store.owner().get(store.store().path() + "/rates/draft?orderId=" + order);
        var asked = quote.expect(200).json();
        assertThat(asked.at("/parcel/weightGrams").asInt()).isEqualTo(1_200);
        assertThat(asked.at("/goodsValue/amountMinor").asInt()).isEqualTo(5_800);
    }

    @Test
    void whatIsOnlyPlannedTakesNothingFromOthers() {
        draft();

        assertThat(contents(store.get(draft()))).containsExactly("3 Loom", "1 Yarn");
    }

    @Test
    void whatIsVoidedIsLeftAgain() {
        var first = bought(loom(3));
        assertThat(contents(store.get(draft()))).containsExactly("1 Yarn");

        store.owner().call("POST", store.path("/" + first + "/void"), Map.of()).expect(200);

        assertThat(store.state(first)).isEqualTo("voided");
        assertThat(contents(store.get(draft()))).containsExactly("3 Loom", "1 Yarn");
    }

    @Test
    void moreThanIsLeftIsToldBeforeItIsBoughtAndNotRefused() {
        bought(loom(2));
        var again = draft(loom(2));

        var told = store.get(again).path("overShipped");

        assertThat(told).hasSize(1);
        assertThat(told.at("/0/title").asString()).isEqualTo("Loom");
        assertThat(told.at("/0/ordered").asInt()).isEqualTo(3);
        assertThat(told.at("/0/elsewhere").asInt()).isEqualTo(2);
        assertThat(told.at("/0/here").asInt()).isEqualTo(2);
        // a lost parcel may be sent again
        assertThat(store.buy(again).expect(200).json().path("overShipped")).isEmpty();
    }

    @Test
    void whenAllIsShippedNothingIsProposed() {
        bought(null);

        assertThat(contents(store.get(draft()))).isEmpty();
    }

    private static Map<String, Object> loom(int quantity) {
        return Map.of("line", 1, "sku", "L1", "title", "Loom", "quantity", quantity);
    }

    private String draft() {
        return draft(null);
    }

    private String draft(@Nullable Map<String, Object> item) {
        var body = store.body();
        body.remove("to");
        body.put("orderId", order);
        if (item != null) {
            var parcel = new HashMap<>(ShipmentStore.parcel(900));
            parcel.put("items", List.of(item));
            body.put("parcels", List.of(parcel));
        }
        return store.draft(body);
    }

    private String bought(@Nullable Map<String, Object> item) {
        var id = draft(item);
        assertThat(store.buy(id).expect(200).json().path("purchaseState").asString())
                .isEqualTo("labelled");
        return id;
    }

    private static List<String> contents(JsonNode shipment) {
        return shipment.at("/parcels/0/items")
                .valueStream()
                .map(item ->
                        "%d %s"
                                .formatted(
                                        item.path("quantity").asInt(),
                                        item.path("title").asString()))
                .toList();
    }
}
