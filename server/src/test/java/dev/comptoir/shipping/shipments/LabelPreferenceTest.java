package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.ComptoirTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Which labels a store buys where nobody says it. */
@ComptoirTest
class LabelPreferenceTest {

    private static final Map<String, String> ZPL = Map.of("format", "zpl", "size", "label_4x6");
    private static final Map<String, String> SHEET = Map.of("format", "png", "size", "sheet");

    @LocalServerPort private int port;

    private ShipmentStore store;

    @BeforeEach
    void open() {
        store = ShipmentStore.open(port);
    }

    @Test
    void isBoughtWhereTheShipmentSaysNothing() {
        assertThat(label(store.bought())).isEqualTo("pdf label_4x6");

        choose(Map.of("label", ZPL, "version", 0), 200);

        assertThat(label(store.bought())).isEqualTo("zpl label_4x6");
        var body = store.body();
        body.put("label", Map.of("format", "pdf", "size", "label_4x6"));
        var said = store.draft(body);
        store.buy(said).expect(200);
        assertThat(label(said)).isEqualTo("pdf label_4x6");
    }

    @Test
    void saysNothingOfReturns() {
        choose(Map.of("label", ZPL, "version", 0), 200);

        var back =
                store.owner()
                        .call("POST", store.path("/" + store.bought() + "/returns"), Map.of())
                        .expect(201)
                        .json();

        assertThat(label(back.path("id").asString())).isEqualTo("pdf label_4x6");
    }

    @Test
    void givesWayToWhatTheCarrierMakes() {
        choose(Map.of("label", SHEET, "version", 0), 200);

        assertThat(label(store.bought())).isEqualTo("pdf label_4x6");
    }

    @Test
    void isTakenBackAndChangedByOneAtATime() {
        assertThat(current().path("version").asInt()).isZero();
        assertThat(current().has("label")).isFalse();
        choose(Map.of("label", ZPL, "version", 0), 200);

        choose(Map.of("label", SHEET, "version", 0), 409);
        choose(Map.of("version", 1), 200);

        assertThat(current().has("label")).isFalse();
        assertThat(current().path("version").asInt()).isEqualTo(2);
        choose(Map.of("label", SHEET, "version", 1), 409);
        choose(Map.of("label", Map.of("format", "gif", "size", "sheet"), "version", 2), 400);
    }

    private JsonNode current() {
        return store.owner().get(path()).expect(200).json();
    }

    private void choose(Map<String, Object> preference, int status) {
        store.owner().call("PUT", path(), preference).expect(status);
    }

    private String label(String id) {
        var label = store.get(id).path("label");
        return label.path("format").asString() + " " + label.path("size").asString();
    }

    private String path() {
        return store.store().path() + "/label-preference";
    }
}
