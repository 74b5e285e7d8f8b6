package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Role;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Shipments as people and machines make, buy and find them. */
@ComptoirTest
class ShipmentsApiTest {

    @LocalServerPort private int port;

    private ShipmentStore store;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = ShipmentStore.open(port);
    }

    @Test
    void buysALabelAndKeepsItAsItCame() throws Exception {
        var id = store.draft();
        assertThat(store.state(id)).isEqualTo("draft");

        var shipment = store.buy(id).expect(200).json();

        var sale = store.sales(id).getFirst();
        assertThat(shipment.path("purchaseState").asString()).isEqualTo("labelled");
        assertThat(shipment.path("trackingState").asString()).isEqualTo("pre_transit");
        assertThat(shipment.at("/parcels/0/trackingNumber").asString())
                .isEqualTo(sale.numbers().getFirst());
        assertThat(shipment.at("/price/amountMinor").asInt()).isEqualTo(790);
        assertThat(shipment.at("/from/city").asString()).isEqualTo("Lyon");
        assertThat(shipment.path("environment").asString()).isEqualTo("simulator");
        assertThat(shipment.at("/label/format").asString()).isEqualTo("pdf");
        var document = shipment.at("/documents/0");
        var bytes =
                store.owner()
                        .bytes(
                                store.path(
                                        "/%s/documents/%s"
                                                .formatted(id, document.path("id").asString())));
        assertThat(bytes).isEqualTo(Papers.pdf("SAMPLE", sale.numbers().getFirst()));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(document.path("sha256").asString());
    }

    @Test
    void buysOnceHoweverOftenItIsPressed() {
        var id = store.bought();

        assertThat(store.buy(id).expect(200).json().path("purchaseState").asString())
                .isEqualTo("labelled");

        assertThat(store.sales(id)).hasSize(1);
    }

    @Test
    void aHundredAtOnceBuyOneLabel() throws Exception {
        var id = store.draft();
        var answers = new ArrayList<Future<Caller.Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                answers.add(threads.submit(() -> store.buy(id)));
            }
        }

        for (var answer : answers) {
            if (answer.get().status() != 200) {
                assertThat(answer.get().expect(409).code()).isEqualTo("shipments.being-bought");
            }
        }
        assertThat(store.sales(id)).hasSize(1);
        assertThat(store.state(id)).isEqualTo("labelled");
        assertThat(store.get(id).path("documents")).hasSize(1);
    }

    @Test
    void showsWhyTheCarrierRejectsAndBuysWhatIsMended() {
        var body = store.body();
        body.put("parcels", List.of(ShipmentStore.parcel(71_000)));
        var id = store.draft(body);

        var rejected = store.buy(id).expect(200).json();

        assertThat(rejected.path("purchaseState").asString()).isEqualTo("rejected");
        assertThat(rejected.at("/reasons/0/code").asString()).isEqualTo("too-heavy");
        assertThat(rejected.at("/reasons/0/message").asString())
                .isEqualTo("A parcel has at most 30 kg.");
        assertThat(store.buy(id).expect(409).code()).isEqualTo("shipments.rejected");
        var edit =
                Map.of(
                        "parcels", List.of(ShipmentStore.parcel(7_100)),
                        "version", rejected.path("version").asInt());
        var draft = store.owner().call("PATCH", store.path("/" + id), edit).expect(200).json();
        assertThat(draft.path("purchaseState").asString()).isEqualTo("draft");
        assertThat(draft.path("reasons")).isEmpty();
        assertThat(store.buy(id).expect(200).json().path("purchaseState").asString())
                .isEqualTo("labelled");
    }

    @Test
    void namesWhatACarrierCouldNotUseBeforeItIsAsked() {
        var body = store.body();
        body.put(
                "to",
                Map.of("line1", "1 rue", "city", "Genève", "postalCode", "1200", "country", "CH"));
        body.put("label", Map.of("format", "png", "size", "label_4x6"));
        body.put("options", Map.of("saturdayDelivery", true));
        body.put("parcels", Stream.generate(() -> ShipmentStore.parcel(100)).limit(6).toList());
        body.put("shipDate", "2020-01-01");

        var problems = ShipmentStore.problems(store.buy(store.draft(body)));

        assertThat(problems)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "to.name", "name-or-company",
                                "label", "label-not-offered",
                                "options.saturdayDelivery", "option-not-offered",
                                "parcels", "too-many-parcels",
                                "shipDate", "ship-date",
                                "customs", "customs-needed"));
        assertThat(ShipmentStore.carrier().ledger().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, min", "-1, min", "1000001, max"})
    void refusesAWeightThatNoParcelHas(int grams, String code) {
        var body = store.body();
        body.put("parcels", List.of(ShipmentStore.parcel(900), ShipmentStore.parcel(grams)));

        var refused = store.owner().call("POST", store.path(""), body);

        assertThat(ShipmentStore.problems(refused))
                .isEqualTo(Map.of("parcels[1].weightGrams", code));
    }

    @Test
    void asksTheCarrierBeforehandAndBuysNothing() {
        var body = store.body();
        body.put("parcels", List.of(ShipmentStore.parcel(31_000)));
        var heavy = store.draft(body);
        var light = store.draft();

        var refused = validated(heavy).expect(200).json();
        var taken = validated(light).expect(200).json();

        assertThat(refused.path("accepted").asBoolean()).isFalse();
        assertThat(refused.at("/reasons/0/message").asString())
                .isEqualTo("A parcel has at most 30 kg.");
        assertThat(refused.at("/reasons/0/byRule").asBoolean()).isFalse();
        assertThat(taken.path("accepted").asBoolean()).isTrue();
        assertThat(taken.path("reasons")).isEmpty();
        assertThat(store.get(heavy).path("purchaseState").asString()).isEqualTo("draft");
        assertThat(store.get(heavy).path("version")).isEqualTo(store.get(light).path("version"));
        assertThat(ShipmentStore.carrier().ledger().all()).isEmpty();
    }

    @Test
    void asksNobodyAboutWhatCannotBeBought() {
        var body = store.body();
        body.put("shipDate", "2020-01-01");
        var late = store.draft(body);
        var bought = store.bought();

        assertThat(ShipmentStore.problems(validated(late))).containsKey("shipDate");
        assertThat(validated(bought).expect(409).code()).isEqualTo("shipments.not-a-draft");
        assertThat(store.get(late).path("canBeValidated").asBoolean()).isTrue();
        assertThat(store.get(bought).path("canBeValidated").asBoolean()).isFalse();
    }

    @Test
    void saysThatTheCarrierIsDownAndStaysADraft() {
        var id = store.draft();
        TestSimulators.get()
                .faults()
                .on(SampleSimulator.HOST, "/v1/checks")
                .play(Fault.unavailable());

        assertThat(validated(id).expect(503).code()).isEqualTo("provider.unavailable");

        assertThat(store.state(id)).isEqualTo("draft");
    }

    @Test
    void changesNothingThatIsBought() {
        var id = store.bought();
        var edit = Map.of("contents", "Books", "version", store.get(id).path("version").asInt());

        var refused = store.owner().call("PATCH", store.path("/" + id), edit).expect(409);

        assertThat(refused.code()).isEqualTo("shipments.not-a-draft");
    }

    @Test
    void refusesToBuyWhatSomebodyHasChanged() {
        var id = store.draft();
        store.owner()
                .call("PATCH", store.path("/" + id), Map.of("contents", "Books", "version", 1))
                .expect(200);

        var refused =
                store.owner()
                        .call("POST", store.path("/" + id + "/purchase"), Map.of("version", 1))
                        .expect(409);

        assertThat(refused.code()).isEqualTo("shipments.changed-meanwhile");
        assertThat(store.sales(id)).isEmpty();
    }

    @Test
    void findsByNumberAndCountsWhatItLists() {
        var draft = store.draft();
        var bought = store.bought();
        var number = store.get(bought).at("/parcels/0/trackingNumber").asString();

        assertThat(ids("?search=" + number)).containsExactly(bought);
        assertThat(ids("?search=" + number.substring(0, 5))).containsExactly(bought);
        assertThat(ids("?search=A-17")).containsExactly(bought, draft);
        assertThat(ids("?purchaseState=draft")).containsExactly(draft);
        assertThat(ids("?trackingState=delivered")).isEmpty();
        var first = store.owner().get(store.path("?limit=1")).expect(200).json();
        assertThat(ids("?cursor=" + first.path("nextCursor").asString())).containsExactly(draft);
        var counts =
                store.owner().get(store.path("/counts?purchaseState=draft")).expect(200).json();
        assertThat(counts.path("total").asInt()).isEqualTo(1);
        assertThat(counts.at("/purchase/labelled").asInt()).isEqualTo(1);
        assertThat(counts.at("/purchase/draft").asInt()).isEqualTo(1);
        assertThat(counts.at("/tracking/pre_transit").asInt()).isEqualTo(1);
    }

    @Test
    void findsWhatWasSaidToTheCarrierAboutAShipment() {
        var id = store.bought();
        var other = store.draft();
        validated(other).expect(200);

        assertThat(said(id)).containsExactly("shipment.book.buy");
        assertThat(said(other)).containsExactly("shipment.validate.check");
    }

    @Test
    void viewersSeeAndStaffBuys() {
        var viewer = store.store().member(Role.VIEWER);
        var id = store.draft();

        viewer.get(store.path("/" + id)).expect(200);
        viewer.call("POST", store.path("/" + id + "/purchase"), Map.of()).expect(403);
        store.store()
                .member(Role.STAFF)
                .call("POST", store.path("/" + id + "/purchase"), Map.of())
                .expect(200);
    }

    private List<String> ids(String query) {
        var items = store.owner().get(store.path(query)).expect(200).json().path("items");
        return items.valueStream().map(item -> item.path("id").asString()).toList();
    }

    /** The operations of the log that concern a shipment, the newest first. */
    private List<String> said(String id) {
        var path = store.store().path() + "/integration-logs?about=" + id;
        var entries = store.owner().get(path).expect(200).json().path("items");
        return entries.valueStream().map(entry -> entry.path("operation").asString()).toList();
    }

    private Caller.Answer validated(String id) {
        return store.owner().call("POST", store.path("/" + id + "/validation"), null);
    }
}
