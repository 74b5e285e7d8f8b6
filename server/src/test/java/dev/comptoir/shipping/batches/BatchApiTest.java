package dev.comptoir.shipping.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Role;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.RetryAfter;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Batches as people make, mend, buy, stop and print them. */
@ComptoirTest
class BatchApiTest {

    private final SimulatorServer simulators = TestSimulators.get();

    @LocalServerPort private int port;

    private BatchStore store;

    @BeforeEach
    void open() {
        simulators.reset();
        store = BatchStore.open(port);
    }

    @Test
    void fiftyOrdersWithThreeBadAddressesBecomeOnePrintJob() throws Exception {
        var orders = new ArrayList<>(store.orders(47));
        orders.add(7, store.order(with("postalCode", "9")));
        orders.add(20, store.order(with("line1", "x".repeat(101))));
        orders.add(store.order(with(Map.of("country", "FR", "postalCode", "ABC"))));
        var id = store.planned(orders);

        assertThat(store.counts(id)).isEqualTo(Map.of("ready", 47, "exception", 3));
        var wrong = store.items(id, "exception");
        assertThat(wrong)
                .extracting(item -> item.path("position").asInt())
                .containsExactly(8, 21, 50);
        assertThat(BatchStore.codes(wrong.get(0))).containsExactly("to.postalCode postal-code");
        assertThat(wrong.get(0).at("/problems/0/message").asString()).contains("looks like");
        assertThat(BatchStore.codes(wrong.get(1))).containsExactly("to.line1 too-long");
        assertThat(BatchStore.sales()).as("nothing is bought before somebody looked").isEmpty();

        for (var item : wrong) {
            var mended =
                    store.mend(id, item.path("position").asInt(), Map.of("to", BatchStore.LEIPZIG))
                            .expect(200)
                            .json();
            assertThat(mended.path("state").asString()).isEqualTo("ready");
        }
        var done = store.bought(id);

        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 50));
        assertThat(done.at("/progress/state").asString()).isEqualTo("finished");
        assertThat(done.at("/charged/0/amountMinor").asInt()).isEqualTo(50 * 790);
        assertThat(BatchStore.sales()).hasSize(50);
        var printed = store.owner().bytes(store.path("/" + id + "/print?layout=a4_1"));
        try (var pdf = Loader.loadPDF(printed)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(50);
        }
    }

    @Test
    void makesNothingUpThatNobodyTold() {
        var weightless = Map.<String, Object>of("title", "Gift", "quantity", 1, "unitMinor", 100);
        var orders =
                List.of(
                        store.order(BatchStore.LEIPZIG, weightless),
                        store.order(with("postalCode", "9"), weightless),
                        store.order(with(Map.of("country", "CH", "postalCode", "1200"))));
        var id = store.planned(orders);

        assertThat(BatchStore.codes(store.item(id, 1)))
                .containsExactly("parcels[0].weightGrams order-without-weight");
        assertThat(BatchStore.codes(store.item(id, 2)))
                .containsExactly(
                        "parcels[0].weightGrams order-without-weight", "to.postalCode postal-code");
        assertThat(BatchStore.codes(store.item(id, 3)))
                .contains("customs.lines[0].hsCode required");
        store.mend(id, 1, Map.of("weightGrams", 300)).expect(200);
        assertThat(store.item(id, 1).path("state").asString()).isEqualTo("ready");
    }

    @Test
    void weighsTheBoxWithTheGoods() {
        var body = store.body(store.orders(1));
        body.put("parcel", box("emptyGrams", 140));

        var id = store.planned(body);

        var shipment = store.item(id, 1).at("/shipment/id").asString();
        var path = store.store().path() + "/shipments/" + shipment;
        assertThat(store.owner().get(path).expect(200).json().at("/parcels/0/weightGrams").asInt())
                .isEqualTo(1_040);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_001})
    void refusesAWeightThatNoParcelHas(int grams) {
        var body = store.body(store.orders(1));
        body.put("parcel", box("weightGrams", grams));

        assertThat(problems(store.owner().call("POST", store.path(""), body)))
                .isEqualTo(Map.of("parcel.weightGrams", grams > 0 ? "max" : "min"));
    }

    @Test
    void findsWhatItsShipmentWasMendedTo() {
        var id =
                store.planned(
                        List.of(store.order(with(Map.of("country", "CH", "postalCode", "1200")))));
        var item = store.item(id, 1);
        var shipment = store.store().path() + "/shipments/" + item.at("/shipment/id").asString();
        var version = store.owner().get(shipment).expect(200).json().path("version").asInt();
        var edit =
                Map.of(
                        "to",
                        BatchStore.LEIPZIG,
                        "customs",
                        Map.of("lines", List.of()),
                        "version",
                        version);

        store.owner().call("PATCH", shipment, edit);
        var again = store.mend(id, 1, Map.of()).expect(200).json();

        assertThat(again.path("problems")).isEmpty();
        assertThat(again.path("state").asString()).isEqualTo("ready");
    }

    @Test
    void takesTheCarrierThatTheRulesChoose() {
        var second = store.connect("Second");
        rule("Second first", Map.of("kind", "prefer", "integrationIds", List.of(second)));
        var body = store.body(store.orders(2));
        body.remove("carrier");
        var id = store.planned(body);

        var batch = store.get(id);
        assertThat(batch.at("/counts/states/ready").asInt()).isEqualTo(2);
        assertThat(batch.at("/quoted/0/amountMinor").asInt()).isEqualTo(2 * 790);
        var shipment = shipment(store.item(id, 1).at("/shipment/id").asString());
        assertThat(shipment.path("integrationId").asString()).isEqualTo(second);
        assertThat(shipment.at("/quotedPrice/amountMinor").asInt()).isEqualTo(790);
        assertThat(shipment.path("ratesId").asString()).isNotEmpty();
    }

    @Test
    void tellsWhichRuleLeavesNoCarrier() {
        rule("Nothing to Leipzig", Map.of("kind", "deny"));
        var body = store.body(store.orders(1));
        body.remove("carrier");
        var id = store.planned(body);

        var item = store.item(id, 1);
        assertThat(BatchStore.codes(item)).containsExactly("carrier denied-by-rule");
        assertThat(item.at("/problems/0/message").asString()).contains("Nothing to Leipzig");
        var chosen =
                store.mend(id, 1, Map.of("carrier", BatchStore.carrier(store.connection())))
                        .expect(200)
                        .json();
        assertThat(chosen.path("state").asString()).isEqualTo("ready");
    }

    @Test
    void tellsWhatCarriersSaidThatGaveNoPrice() {
        simulators.faults().on(SampleSimulator.HOST, "/v1/price").play(Fault.errorInside200());
        var body = store.body(store.orders(1));
        body.remove("carrier");
        var id = store.planned(body);

        assertThat(BatchStore.codes(store.item(id, 1))).containsExactly("carrier no-price");
        assertThat(store.item(id, 1).at("/problems/0/message").asString())
                .contains("Account is closed");
    }

    @Test
    void shipsNothingTwice() {
        var order = store.order();
        var first = store.planned(List.of(order));
        var second = store.planned(List.of(order));
        assertThat(BatchStore.codes(store.item(second, 1)))
                .containsExactly("orderId in-another-batch");
        store.bought(first);

        assertThat(store.mend(second, 1, Map.of()).expect(200).json().path("state").asString())
                .isEqualTo("exception");
        assertThat(BatchStore.codes(store.item(second, 1)))
                .containsExactly("orderId already-shipped");
        assertThat(store.buy(second).expect(409).code()).isEqualTo("batches.nothing-to-buy");
        store.mend(second, 1, Map.of("again", true)).expect(200);
        store.bought(second);
        assertThat(BatchStore.sales()).hasSize(2);
    }

    @Test
    void refusesWhatIsNoBatch() {
        var order = store.order();
        var twice = store.owner().call("POST", store.path(""), store.body(List.of(order, order)));
        assertThat(problems(twice)).isEqualTo(Map.of("orderIds[1]", "twice-in-batch"));
        var others = BatchStore.open(port).order();
        var foreign =
                store.owner().call("POST", store.path(""), store.body(List.of(order, others)));
        assertThat(problems(foreign)).isEqualTo(Map.of("orderIds[1]", "no-order"));
        var many = Stream.generate(() -> UUID.randomUUID().toString()).limit(1001).toList();
        var tooMany = store.owner().call("POST", store.path(""), store.body(many));
        assertThat(problems(tooMany)).containsEntry("orderIds", "size");
        assertThat(problems(store.owner().call("POST", store.path(""), store.body(List.of()))))
                .containsEntry("orderIds", "size");
        var body = store.body(List.of(order));
        body.put("carrier", BatchStore.carrier(UUID.randomUUID().toString()));
        assertThat(problems(store.owner().call("POST", store.path(""), body)))
                .isEqualTo(Map.of("carrier.integrationId", "no-seller"));
    }

    @Test
    void twoPeopleWhoPressBuyBuyOnce() throws Exception {
        var id = store.planned(store.orders(10));
        var answers = new ArrayList<Future<Caller.Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                answers.add(threads.submit(() -> store.buy(id)));
            }
        }
        for (var answer : answers) {
            assertThat(answer.get().status()).isIn(200, 409);
        }
        store.until(id, "done");

        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 10));
        assertThat(BatchStore.sales()).hasSize(10);
    }

    @Test
    void stopsBeforeTheNextAndKeepsWhatWasBought() {
        simulators
                .faults()
                .on(SampleSimulator.HOST, "/v1/parcels")
                .method("POST")
                .delayed(Duration.ofMillis(400));
        var id = store.planned(store.orders(60));
        store.buy(id).expect(200);
        await().atMost(BatchStore.SOON).until(() -> !BatchStore.sales().isEmpty());

        store.owner().call("POST", store.path("/" + id + "/cancel"), Map.of()).expect(200);
        await().atMost(BatchStore.SOON)
                .until(() -> store.get(id).at("/counts/states/buying").isMissingNode());

        var counts = store.counts(id);
        assertThat(store.get(id).path("status").asString()).isEqualTo("cancelled");
        assertThat(counts.keySet()).containsExactlyInAnyOrder("bought", "cancelled");
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(60);
        assertThat(counts.get("bought")).isEqualTo(BatchStore.sales().size()).isLessThan(60);
        assertThat(store.buy(id).expect(409).code()).isEqualTo("batches.not-now");
        store.owner().call("POST", store.path("/" + id + "/cancel"), Map.of()).expect(200);
        assertThat(store.owner().bytes(store.path("/" + id + "/print"))).isNotEmpty();
    }

    @Test
    void goesOnThroughAnExpiredTokenAndTooManyCalls() {
        var id = store.planned(store.orders(30));
        var faults = simulators.faults().on(SampleSimulator.HOST, "/v1/parcels").method("POST");
        faults.times(3).play(Fault.rateLimited(new RetryAfter.Seconds(1)));
        // once: a second could meet the same call with its new token, which is rightly not forgiven
        simulators
                .faults()
                .on(SampleSimulator.HOST, "/v1/parcels")
                .method("POST")
                .times(1)
                .play(Fault.expiredToken());
        BatchStore.carrier().withdrawTokens();

        store.bought(id);

        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 30));
        assertThat(BatchStore.sales()).hasSize(30);
    }

    @Test
    void whatWasLostIsUnknownUntilItIsSettled() {
        var id = store.planned(store.orders(5));
        simulators
                .faults()
                .on(SampleSimulator.HOST, "/v1/parcels")
                .method("POST")
                .times(1)
                .play(Fault.cutInBody());

        store.bought(id);

        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 4, "unknown", 1));
        var lost = store.items(id, "unknown").getFirst().at("/shipment/id").asString();
        // as the recovery job does it, or whoever presses buy on the shipment
        store.owner()
                .call("POST", store.store().path() + "/shipments/" + lost + "/purchase", Map.of())
                .expect(200);
        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 5));
        assertThat(BatchStore.sales()).hasSize(5);
    }

    @Test
    void whatTheCarrierRejectsIsMendedAndBoughtInAnotherRound() {
        var heavy =
                Map.<String, Object>of(
                        "title", "Anvil", "quantity", 1, "unitMinor", 9000, "weightGrams", 71_000);
        var id = store.planned(List.of(store.order(), store.order(BatchStore.LEIPZIG, heavy)));
        store.bought(id);

        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 1, "failed", 1));
        assertThat(store.item(id, 2).at("/reasons/0/message").asString())
                .isEqualTo("A parcel has at most 30 kg.");
        assertThat(store.mend(id, 1, Map.of()).expect(409).code())
                .isEqualTo("batches.not-editable");
        store.mend(id, 2, Map.of("weightGrams", 7_100)).expect(200);
        store.bought(id);

        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 2));
        assertThat(BatchStore.sales()).hasSize(2);
    }

    @Test
    void aConnectionThatWasSwitchedOffHoldsUpNobodyElse() {
        var second = store.connect("Second");
        var id = store.planned(store.orders(4));
        store.mend(id, 1, Map.of("carrier", BatchStore.carrier(second))).expect(200);
        active(second, false);

        store.bought(id);

        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 3, "failed", 1));
        assertThat(BatchStore.codes(store.item(id, 1))).containsExactly("integrationId no-seller");
        active(second, true);
        store.owner()
                .call("POST", store.path("/" + id + "/purchase"), Map.of("failedToo", true))
                .expect(200);
        store.until(id, "done");
        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 4));
        assertThat(BatchStore.sales()).hasSize(4);
    }

    @Test
    void leavesOutWhatSomebodyDoesNotWant() {
        var id = store.planned(store.orders(2));
        store.mend(id, 2, Map.of("leaveOut", true)).expect(200);
        assertThat(store.mend(id, 2, Map.of("version", 1)).expect(409).code())
                .isEqualTo("batches.changed-meanwhile");

        store.bought(id);

        assertThat(store.counts(id)).isEqualTo(Map.of("bought", 1, "left_out", 1));
        assertThat(BatchStore.sales()).hasSize(1);
    }

    @Test
    void viewersSeeAndOthersDoNot() {
        var id = store.planned(store.orders(1));
        var viewer = store.store().member(Role.VIEWER);

        viewer.get(store.path("/" + id)).expect(200);
        viewer.get(store.path("")).expect(200);
        viewer.call("POST", store.path("/" + id + "/purchase"), Map.of()).expect(403);
        viewer.call("POST", store.path(""), store.body(List.of())).expect(403);
        var other = BatchStore.open(port);
        assertThat(other.owner().get(other.path("/" + id)).expect(404).code())
                .isEqualTo("batches.unknown-batch");
        other.owner().call("POST", other.path("/" + id + "/purchase"), Map.of()).expect(404);
        assertThat(other.owner().get(other.path("")).expect(200).json().path("items")).isEmpty();
    }

    private void active(String connection, boolean active) {
        var path = store.store().path() + "/integrations/" + connection + "/active";
        store.owner().call("PUT", path, Map.of("active", active)).expect(200);
    }

    private void rule(String name, Map<String, Object> action) {
        var body = Map.of("name", name, "conditions", Map.of(), "action", action);
        store.owner().call("POST", store.store().path() + "/shipping-rules", body).expect(201);
    }

    private JsonNode shipment(String id) {
        return store.owner().get(store.store().path() + "/shipments/" + id).expect(200).json();
    }

    private static Map<String, Object> with(String field, Object value) {
        return with(Map.of(field, value));
    }

    private static Map<String, Object> with(Map<String, Object> changes) {
        var address = new HashMap<>(BatchStore.LEIPZIG);
        address.putAll(changes);
        return address;
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

    private static Map<String, Object> box(String measure, int grams) {
        return Map.of(
                "lengthMillimetres",
                300,
                "widthMillimetres",
                200,
                "heightMillimetres",
                100,
                measure,
                grams);
    }
}
