package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Role;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
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
}
