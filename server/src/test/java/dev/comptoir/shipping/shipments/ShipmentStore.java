package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import dev.comptoir.testing.sample.SampleSimulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A store that ships with the sample carrier, as its people use it. */
final class ShipmentStore {

    static final Map<String, Object> LEIPZIG =
            Map.of(
                    "name", "Katrin Vogel",
                    "line1", "Karl-Liebknecht-Straße 88",
                    "postalCode", "04275",
                    "city", "Leipzig",
                    "country", "DE");

    private final TestStore store;
    private final String connection;

    private ShipmentStore(TestStore store, String connection) {
        this.store = store;
        this.connection = connection;
    }

    /** A new store in Lyon with a connection that works. */
    static ShipmentStore open(int port) {
        var store = TestStore.create(port);
        var owner = store.owner();
        var made =
                owner.call("POST", store.path() + "/integrations", SampleConnection.named("Sample"))
                        .expect(201);
        var address =
                Map.of(
                        "company", "Atelier",
                        "line1", "3 quai Saint-Antoine",
                        "postalCode", "69001",
                        "city", "Lyon",
                        "country", "FR");
        owner.call("PATCH", store.path(), Map.of("shipFrom", address, "version", 1)).expect(200);
        return new ShipmentStore(store, made.json().at("/integration/id").asString());
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

    String path(String rest) {
        return store.path() + "/shipments" + rest;
    }

    /** A shipment to Leipzig that only has to be bought. */
    Map<String, Object> body() {
        var body = new HashMap<String, Object>();
        body.put("integrationId", connection);
        body.put("serviceCode", "S");
        body.put("serviceName", "Sample standard");
        body.put("to", LEIPZIG);
        body.put("parcels", List.of(parcel(900)));
        body.put("orderNumber", "A-17");
        return body;
    }

    static Map<String, Object> parcel(int grams) {
        return Map.of(
                "lengthMillimetres", 300,
                "widthMillimetres", 200,
                "heightMillimetres", 100,
                "weightGrams", grams);
    }

    String draft() {
        return draft(body());
    }

    String draft(Map<String, Object> body) {
        return owner().call("POST", path(""), body).expect(201).json().path("id").asString();
    }

    JsonNode get(String id) {
        return owner().get(path("/" + id)).expect(200).json();
    }

    Caller.Answer buy(String id) {
        return owner().call("POST", path("/" + id + "/purchase"), Map.of());
    }

    /** A shipment with its label. */
    String bought() {
        var id = draft();
        var shipment = buy(id).expect(200).json();
        assertThat(shipment.path("purchaseState").asString()).isEqualTo("labelled");
        return id;
    }

    String state(String id) {
        return get(id).path("purchaseState").asString();
    }

    /** The codes of a refusal by field. */
    static Map<String, String> problems(Caller.Answer answer) {
        var problems = new HashMap<String, String>();
        answer.expect(400)
                .json()
                .path("errors")
                .forEach(error ->
                        problems.put(
                                error.path("field").asString(), error.path("code").asString()));
        return problems;
    }

    static SampleSimulator carrier() {
        return TestSimulators.get().simulator(SampleSimulator.class);
    }

    /** What the carrier sold under the shipment's reference. */
    List<Ledger.Sale> sales(String id) {
        return carrier().ledger().ofReference(get(id).path("reference").asString());
    }
}
