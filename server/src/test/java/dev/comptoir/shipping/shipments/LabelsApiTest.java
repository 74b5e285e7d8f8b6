package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What can be done with a label once it is there: void, return, print, export, forget. */
@ComptoirTest
class LabelsApiTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @LocalServerPort private int port;

    private ShipmentStore store;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = ShipmentStore.open(port);
    }

    @Test
    void takesALabelBack() {
        var id = store.bought();

        assertThat(voided(id, Map.of()).path("purchaseState").asString()).isEqualTo("voided");

        assertThat(store.sales(id).getFirst().voided()).isTrue();
        assertThat(voided(id, Map.of()).path("purchaseState").asString()).isEqualTo("voided");
        assertThat(store.buy(id).expect(409).code()).isEqualTo("shipments.taken-back");
    }

    @Test
    void takesSomeParcelsBack() {
        var body = store.body();
        body.put("parcels", List.of(ShipmentStore.parcel(900), ShipmentStore.parcel(800)));
        var id = store.draft(body);
        store.buy(id).expect(200);

        var left = voided(id, Map.of("positions", List.of(2)));

        assertThat(left.path("purchaseState").asString()).isEqualTo("labelled");
        assertThat(left.at("/parcels/0").has("voidedAt")).isFalse();
        assertThat(left.at("/parcels/1/voidedAt").asString()).isNotBlank();
        var again =
                store.owner()
                        .call(
                                "POST",
                                store.path("/" + id + "/void"),
                                Map.of("positions", List.of(2)));
        assertThat(ShipmentStore.problems(again)).containsEntry("positions", "no-parcel-to-void");
    }

    @Test
    void showsWhyACarrierTakesNothingBack() {
        var id = store.bought();
        TestSimulators.get().clock().advance(Duration.ofHours(7));

        var refused = voided(id, Map.of());

        assertThat(refused.path("purchaseState").asString()).isEqualTo("void_refused");
        assertThat(refused.at("/reasons/0/code").asString()).isEqualTo("handed-over");
    }

    @Test
    void takesNothingBackThatTheCarrierHas() {
        var id = store.bought();
        assertThat(store.get(id).path("canBeVoided").asBoolean()).isTrue();
        var at = store.get(id).path("labelledAt").asString().substring(0, 19);
        var event = Map.<String, Object>of("at", at, "offset", "+00:00", "code", "TR");
        ShipmentStore.carrier().tell(number(id), List.of(event));
        await().atMost(SOON).untilAsserted(() -> assertThat(tracked(id)).isEqualTo("in_transit"));

        assertThat(store.get(id).path("canBeVoided").asBoolean()).isFalse();
        var refused = store.owner().call("POST", store.path("/" + id + "/void"), Map.of());

        assertThat(refused.expect(409).code()).isEqualTo("shipments.handed-over");
        assertThat(store.state(id)).isEqualTo("labelled");
        assertThat(store.sales(id).getFirst().voided()).isFalse();
    }

    @Test
    void keepsTheProofOfDeliveryOnce() {
        var id = store.bought();
        var proof = store.path("/" + id + "/proof-of-delivery");
        assertThat(store.get(id).path("proofCanBeFetched").asBoolean()).isFalse();
        assertThat(store.owner().call("POST", proof, null).expect(409).code())
                .isEqualTo("shipments.no-proof-yet");
        arrived(id);
        assertThat(store.get(id).path("proofCanBeFetched").asBoolean()).isTrue();

        var proven = store.owner().call("POST", proof, null).expect(200).json();
        var again = store.owner().call("POST", proof, null).expect(200).json();

        assertThat(proven.path("proofCanBeFetched").asBoolean()).isFalse();
        assertThat(again.path("documents")).isEqualTo(proven.path("documents")).hasSize(2);
        var paper = proven.at("/documents/1");
        assertThat(paper.path("kind").asString()).isEqualTo("proof_of_delivery");
        assertThat(paper.path("parcel").asInt()).isEqualTo(1);
        var kept = store.path("/%s/documents/%s".formatted(id, paper.path("id").asString()));
        assertThat(store.owner().get(kept).expect(200).body()).contains("PROOF OF DELIVERY");
    }

    @Test
    void hasNoProofOfWhatIsNotBought() {
        var proof = store.path("/" + store.draft() + "/proof-of-delivery");

        assertThat(store.owner().call("POST", proof, null).expect(409).code())
                .isEqualTo("shipments.not-bought");
    }

    @Test
    void asksAgainWhenNobodyAnswered() {
        var id = store.bought();
        TestSimulators.get()
                .faults()
                .on(SampleSimulator.HOST, "/v1/parcels/*/void")
                .times(1)
                .play(Fault.cutInBody());

        var waiting = voided(id, Map.of());

        assertThat(waiting.path("purchaseState").asString()).isEqualTo("void_requested");
        assertThat(waiting.at("/trouble/message").asString()).isNotBlank();
    }

    @Test
    void saysWhichServicesBringParcelsBack() {
        var id = store.bought();

        var services =
                store.owner()
                        .call("GET", store.path("/" + id + "/return-services"), null)
                        .expect(200)
                        .json();

        assertThat(services.at("/items/0/code").asString()).isEqualTo("R");
        assertThat(services.at("/items/0/name").asString()).isNotBlank();
        assertThat(services.path("items")).hasSize(1);
    }

    @Test
    void sellsTheWayBackOnce() {
        var id = store.bought();
        var machine = store.owner().copy().with("Idempotency-Key", "return-" + id);

        var back =
                machine.call("POST", store.path("/" + id + "/returns"), Map.of())
                        .expect(201)
                        .json();
        machine.call("POST", store.path("/" + id + "/returns"), Map.of()).expect(201);

        assertThat(back.path("kind").asString()).isEqualTo("return");
        assertThat(back.path("purchaseState").asString()).isEqualTo("labelled");
        assertThat(back.path("serviceCode").asString()).isEqualTo("R");
        assertThat(back.at("/to/city").asString()).isEqualTo("Lyon");
        assertThat(back.at("/from/city").asString()).isEqualTo("Leipzig");
        assertThat(store.get(id).at("/returns/0")).isEqualTo(back.path("id"));
        assertThat(store.get(id).path("returns")).hasSize(1);
        assertThat(ShipmentStore.carrier().ledger().all())
                .filteredOn(sale -> sale.kind().equals("return"))
                .hasSize(1);
    }

    @Test
    void printsLabelsTogetherWithTheirSlips() throws Exception {
        var body = store.body();
        body.put(
                "parcels",
                List.of(
                        Map.of(
                                "lengthMillimetres", 300,
                                "widthMillimetres", 200,
                                "heightMillimetres", 100,
                                "weightGrams", 900,
                                "items",
                                        List.of(
                                                Map.of(
                                                        "title",
                                                        "Métier à tisser",
                                                        "quantity",
                                                        2)))));
        var first = store.draft(body);
        store.buy(first).expect(200);
        var second = store.bought();

        var labels = print(Map.of("shipmentIds", List.of(first, second), "packingSlips", true));
        var sheet = print(Map.of("shipmentIds", List.of(first, second), "layout", "a4_4"));

        try (var pdf = Loader.loadPDF(labels)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(
                            number(first),
                            number(second),
                            "2 × Métier à tisser",
                            "Bon de livraison");
        }
        try (var pdf = Loader.loadPDF(sheet)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains(number(first), number(second));
        }
    }

    @Test
    void printsNothingThatHasNoLabel() {
        var draft = store.draft();

        var refused =
                store.owner()
                        .call(
                                "POST",
                                store.path("/print"),
                                Map.of("shipmentIds", List.of(store.bought(), draft)));

        assertThat(ShipmentStore.problems(refused))
                .containsEntry("shipmentIds[1]", "no-label-to-print");
    }

    @Test
    void forgetsWhereACustomerLivesAndKeepsTheBooks() {
        var customer = Map.of("name", "Katrin Vogel", "email", "katrin@buyers.example");
        var order =
                Map.of(
                        "currency",
                        "EUR",
                        "customer",
                        customer,
                        "shippingAddress",
                        ShipmentStore.LEIPZIG,
                        "lines",
                        List.of(Map.of("title", "Loom", "quantity", 2, "unitMinor", 4_900)));
        var placed =
                store.owner()
                        .call("POST", store.store().path() + "/orders", order)
                        .expect(201)
                        .json();
        var body = store.body();
        body.remove("to");
        body.put("orderId", placed.path("id").asString());
        var id = store.draft(body);
        var shipment = store.buy(id).expect(200).json();
        assertThat(shipment.at("/to/name").asString()).isEqualTo("Katrin Vogel");
        assertThat(shipment.at("/parcels/0/items/0/quantity").asInt()).isEqualTo(2);
        var person = store.store().path() + "/customers/" + placed.at("/customer/id").asString();
        assertThat(store.owner().get(person + "/export").expect(200).body())
                .contains("shipping.shipment_address", "Karl-Liebknecht");

        store.owner().call("DELETE", person, null).expect(204);

        var after = store.get(id);
        assertThat(after.has("to")).isFalse();
        assertThat(after.at("/from/city").asString()).isEqualTo("Lyon");
        assertThat(after.at("/price/amountMinor").asInt()).isEqualTo(790);
        assertThat(after.at("/documents/0/available").asBoolean()).isFalse();
        var paper =
                store.path(
                        "/%s/documents/%s".formatted(id, after.at("/documents/0/id").asString()));
        assertThat(store.owner().get(paper).expect(410).code())
                .isEqualTo("shipments.document-gone");
        assertThat(store.get(id).path("canBeVoided").asBoolean()).isFalse();
        assertThat(
                        store.owner()
                                .call("POST", store.path("/" + id + "/void"), Map.of())
                                .expect(409)
                                .code())
                .isEqualTo("shipments.forgotten");
    }

    @Test
    void exportsWhatItLists() {
        var id = store.bought();

        var csv =
                store.owner()
                        .get(store.path("/export?format=csv&purchaseState=labelled"))
                        .expect(200)
                        .body();

        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).contains(id, number(id), "7.90", "Leipzig");
    }

    @Test
    void saysWhatCanBeHadOfACarrier() {
        var carriers =
                store.owner().get(store.store().path() + "/shipping-carriers").expect(200).json();

        var sample = carriers.at("/items/0");
        assertThat(sample.path("type").asString()).isEqualTo("sample");
        assertThat(sample.path("voids").asBoolean()).isTrue();
        assertThat(sample.path("voidsPartly").asBoolean()).isTrue();
        assertThat(sample.path("manifests").asBoolean()).isFalse();
        assertThat(sample.path("dryRun").asBoolean()).isTrue();
        assertThat(sample.path("proofsOfDelivery").asBoolean()).isTrue();
        assertThat(sample.at("/booking/mostParcels").asInt()).isEqualTo(5);
        assertThat(sample.at("/booking/options").toString()).contains("insurance", "customs");
    }

    private JsonNode voided(String id, Map<String, Object> body) {
        return store.owner().call("POST", store.path("/" + id + "/void"), body).expect(200).json();
    }

    /** Where it is, by what its carrier tells when it is asked now. */
    private String tracked(String id) {
        var answer = store.owner().call("POST", store.path("/" + id + "/tracking"), null);
        return answer.expect(200).json().path("state").asString();
    }

    private void arrived(String id) {
        var at = store.get(id).path("labelledAt").asString().substring(0, 19);
        var event = Map.<String, Object>of("at", at, "offset", "+00:00", "code", "OK");
        ShipmentStore.carrier().tell(number(id), List.of(event));
        await().atMost(SOON).untilAsserted(() -> assertThat(tracked(id)).isEqualTo("delivered"));
    }

    private byte[] print(Map<String, Object> body) {
        return store.owner().bytes(store.path("/print"), body);
    }

    private String number(String id) {
        return store.get(id).at("/parcels/0/trackingNumber").asString();
    }
}
