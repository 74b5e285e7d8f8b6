package dev.comptoir.shipping.handover;

import static dev.comptoir.shipping.handover.HandoverStore.pickup;
import static dev.comptoir.shipping.handover.HandoverStore.problems;
import static dev.comptoir.shipping.handover.HandoverStore.workday;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.shipping.handover.HandoverStore.Carrier;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.ups.UpsSimulator;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.MovableClock;
import dev.comptoir.testing.TestSimulators;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Couriers who are ordered and called off, against the carriers' simulators. */
@ComptoirTest
class PickupsApiTest {

    private static final Actor ADA =
            new Actor.PersonActor(Ids.next(), "ada@example.com", "Ada", false);
    private static final String UPS_PICKUPS = "/api/pickupcreation/**";
    private static final String UPS = "onlinetools.ups.com";

    private final SimulatorServer simulators = TestSimulators.get();
    private final MovableClock clock = new MovableClock();

    @LocalServerPort private int port;

    @Autowired private HandoverCarriers carriers;
    @Autowired private WaitingShipments waiting;
    @Autowired private PickupDesk desk;
    @Autowired private PickupLedger ledger;
    @Autowired private PickupRows rows;

    private HandoverStore store;

    @BeforeEach
    void open() {
        simulators.reset();
        clock.set(Instant.now());
        store = HandoverStore.open(port);
    }

    @ParameterizedTest
    @EnumSource(names = {"UPS", "FEDEX", "DHL_EXPRESS", "CHRONOPOST"})
    void ordersACourierAndCallsHimOff(Carrier carrier) {
        var connection = store.connect(carrier);
        var shipment = store.labelled(carrier, connection);
        assertThat(store.waiting(connection, "pickup")).containsExactly(shipment);

        var body = pickup(connection, List.of(shipment));
        body.remove("shipmentIds"); // what waits for that day
        var pickup = store.post("/pickups", body).expect(201).json();

        assertThat(pickup.path("state").asString()).as(pickup.toString()).isEqualTo("scheduled");
        assertThat(pickup.path("confirmation").asString()).isNotBlank();
        assertThat(pickup.path("comesOn").asString()).isEqualTo(workday().toString());
        assertThat(pickup.at("/shipments/0/id").asString()).isEqualTo(shipment);
        assertThat(pickup.at("/at/line1").asString()).isEqualTo("14 rue des Capucins");
        assertThat(pickup.path("weightGrams").asInt()).isEqualTo(1250);
        assertThat(store.waiting(connection, "pickup")).isEmpty();
        assertThat(store.get("/pickups?shipmentId=" + shipment).path("items")).hasSize(1);

        var cancelled = cancel(id(pickup)).expect(200).json();
        assertThat(cancelled.path("state").asString()).isEqualTo("cancelled");
        assertThat(cancel(id(pickup)).expect(200).json().path("state").asString())
                .isEqualTo("cancelled");
        assertThat(store.waiting(connection, "pickup")).containsExactly(shipment);
    }

    @Test
    void aReturnIsFetchedFromALetterBoxAndNobodyCallsThatOff() {
        var connection = store.connect(Carrier.COLISSIMO);
        var body = store.body(Carrier.COLISSIMO, connection);
        var outward = store.labelled(body);
        var back =
                store.post("/shipments/" + outward + "/returns", Map.of("serviceCode", "CORE"))
                        .expect(201)
                        .json();
        var id = back.path("id").asString();

        var refused = schedule(pickup(connection, List.of(outward)));
        assertThat(refused.path("state").asString()).isEqualTo("refused");
        assertThat(refused.at("/reasons/0/message").asString()).contains("one return");
        assertThat(store.waiting(connection, "pickup")).contains(outward);

        var pickup = schedule(pickup(connection, List.of(id)));
        assertThat(pickup.path("state").asString()).as(pickup.toString()).isEqualTo("scheduled");
        assertThat(pickup.path("cancels").asBoolean()).isFalse();
        assertThat(cancel(id(pickup)).expect(200).json().path("state").asString())
                .isEqualTo("cancel_not_offered");
    }

    @Test
    void aCarrierWithoutCouriersIsNamed() {
        var connection = store.connectSample();

        var answer = store.post("/pickups", pickup(connection, List.of(Ids.next().toString())));

        assertThat(answer.expect(409).code()).isEqualTo("handover.no-pickups");
        assertThat(answer.json().path("detail").asString()).contains("Sample");
        var carrier = store.get("/handover").at("/items/0");
        assertThat(carrier.path("pickups").asBoolean()).isFalse();
        assertThat(carrier.path("manifests").asBoolean()).isFalse();
    }

    @Test
    void namesEachFieldThatKeepsACourierAway() {
        var connection = store.connect(Carrier.UPS);
        var other = store.connect(Carrier.DHL_EXPRESS);
        var fine = store.labelled(Carrier.UPS, connection);

        assertThat(wrong(connection, fine, "date", HandoverStore.today().minusDays(1).toString()))
                .isEqualTo(Map.of("date", "ship-date"));
        assertThat(wrong(connection, fine, "close", "12:00"))
                .isEqualTo(Map.of("close", "closes-before-ready"));
        assertThat(wrong(connection, fine, "shipmentIds", List.of())).containsKey("shipmentIds");
        assertThat(wrong(Ids.next().toString(), fine, "ready", "13:00"))
                .isEqualTo(Map.of("integrationId", "carrier-cannot"));
        var mixed = List.of(fine, store.labelled(Carrier.DHL_EXPRESS, other));
        assertThat(wrong(connection, fine, "shipmentIds", mixed))
                .isEqualTo(Map.of("shipmentIds[1]", "another-carriers-shipment"));
        var stranger = HandoverStore.open(port);
        var theirs = stranger.labelled(Carrier.UPS, stranger.connect(Carrier.UPS));
        assertThat(wrong(connection, fine, "shipmentIds", List.of(theirs)))
                .isEqualTo(Map.of("shipmentIds[0]", "no-such-shipment"));
        var draft = store.draft(store.body(Carrier.UPS, connection));
        var voided = store.labelled(Carrier.UPS, connection);
        store.post("/shipments/" + voided + "/void", Map.of()).expect(200);
        assertThat(wrong(connection, fine, "shipmentIds", List.of(draft, fine, voided)))
                .isEqualTo(
                        Map.of("shipmentIds[0]", "not-labelled", "shipmentIds[2]", "not-labelled"));
        assertThat(couriers()).isEmpty();
    }

    @Test
    void whatACarrierRefusesIsToldInItsWordsAndWaitsAgain() {
        var connection = store.connect(Carrier.UPS);
        var shipment = store.labelled(Carrier.UPS, connection);
        var body = pickup(connection, List.of(shipment));
        body.put("close", "13:30");

        var refused = schedule(body);

        assertThat(refused.path("state").asString()).isEqualTo("refused");
        assertThat(refused.at("/reasons/0/message").asString()).isNotBlank();
        assertThat(cancel(id(refused)).expect(409).code()).isEqualTo("handover.nobody-comes");
        assertThat(schedule(pickup(connection, List.of(shipment))).path("state").asString())
                .isEqualTo("scheduled");
    }

    @Test
    void aLostAnswerIsUnknownAndNeverOrderedAgain() {
        var connection = store.connect(Carrier.UPS);
        var shipment = store.labelled(Carrier.UPS, connection);
        simulators.faults().on(UPS, UPS_PICKUPS).method("POST").times(1).play(Fault.cutInBody());

        var unknown = schedule(pickup(connection, List.of(shipment)));

        assertThat(unknown.path("state").asString()).isEqualTo("unknown");
        assertThat(unknown.at("/trouble/kind").asString()).isEqualTo("unavailable");
        var again = store.post("/pickups", pickup(connection, List.of(shipment)));
        assertThat(again.expect(409).code()).isEqualTo("handover.fetched-already");
        assertThat(again.json().path("detail").asString())
                .contains(unknown.path("reference").asString());
        assertThat(cancel(id(unknown)).expect(409).code()).isEqualTo("handover.pickup-unknown");
        assertThat(couriers()).hasSize(1);

        assertThat(problems(settle(id(unknown), Map.of("comes", true))))
                .containsEntry("confirmation", "required");
        var number = couriers().getFirst().id();
        var settled = settle(id(unknown), Map.of("comes", true, "confirmation", number));
        assertThat(settled.expect(200).json().path("state").asString()).isEqualTo("scheduled");
        assertThat(cancel(id(unknown)).expect(200).json().path("state").asString())
                .isEqualTo("cancelled");
        assertThat(settle(id(unknown), Map.of("comes", false)).expect(409).code())
                .isEqualTo("handover.nothing-to-settle");
    }

    @Test
    void aPersonsNoLetsTheParcelsWaitAgain() {
        var connection = store.connect(Carrier.UPS);
        var shipment = store.labelled(Carrier.UPS, connection);
        simulators
                .faults()
                .on(UPS, UPS_PICKUPS)
                .method("POST")
                .times(1)
                .play(Fault.cutBeforeHeaders());
        var unknown = schedule(pickup(connection, List.of(shipment)));
        assertThat(store.waiting(connection, "pickup")).isEmpty();

        settle(id(unknown), Map.of("comes", false)).expect(200);

        assertThat(store.waiting(connection, "pickup")).containsExactly(shipment);
    }

    @Test
    void whoSurelyDidNotOrderSaysSo() {
        var connection = store.connect(Carrier.UPS);
        var shipment = store.labelled(Carrier.UPS, connection);
        simulators
                .faults()
                .on(UPS, UPS_PICKUPS)
                .method("POST")
                .play(Fault.answer(403, "application/json", "{}"));

        assertThat(schedule(pickup(connection, List.of(shipment))).path("state").asString())
                .isEqualTo("not_scheduled");
        assertThat(store.waiting(connection, "pickup")).containsExactly(shipment);
    }

    @Test
    void aNodeThatDiesBetweenIntentAndAnswerLeavesAnUnknownPickup() {
        var connection = store.connect(Carrier.UPS);
        var intent = dying(connection, store.labelled(Carrier.UPS, connection));
        assertThat(state(intent)).isEqualTo("requested");
        assertThat(cancel(intent).expect(409).code()).isEqualTo("handover.answer-awaited");

        recover(Map.of("pickup", intent));

        var unknown = store.get("/pickups/" + intent);
        assertThat(unknown.path("state").asString()).isEqualTo("unknown");
        assertThat(unknown.at("/trouble/message").asString()).contains("stopped");
        assertThat(couriers()).as("nobody ordered by itself").isEmpty();
    }

    @Test
    void anAnswerThatComesLateCounts() {
        var connection = store.connect(Carrier.UPS);
        var id = dying(connection, store.labelled(Carrier.UPS, connection));
        var intent = inStore(() -> ledger.require(UUID.fromString(id)));
        recover(Map.of("pickup", id));

        inStore(() -> service().send(intent));

        assertThat(state(id)).isEqualTo("scheduled");
        assertThat(couriers()).hasSize(1);
    }

    @Test
    void callingOffIsAskedAgainUntilItIsAnswered() {
        var connection = store.connect(Carrier.UPS);
        var pickup = schedule(pickup(connection, List.of(store.labelled(Carrier.UPS, connection))));
        var id = id(pickup);
        simulators
                .faults()
                .on(UPS, "/api/shipments/**")
                .method("DELETE")
                .play(Fault.cutBeforeHeaders());

        var waiting = cancel(id).expect(200).json();
        assertThat(waiting.path("state").asString()).isEqualTo("cancel_requested");
        assertThat(cancel(id).expect(409).code()).isEqualTo("handover.answer-awaited");

        simulators.faults().clear();
        recover(Map.of("pickup", id, "tries", "1"));
        assertThat(state(id)).as("UPS says that it was called off before").isEqualTo("cancelled");
    }

    @Test
    void aNoToARepetitionIsNotTakenForOne() {
        var connection = store.connect(Carrier.FEDEX);
        var shipment = store.labelled(Carrier.FEDEX, connection);
        var id = id(schedule(pickup(connection, List.of(shipment))));
        simulators
                .faults()
                .on("apis.fedex.com", "/pickup/v1/pickups/cancel")
                .times(1)
                .play(Fault.cutInBody());
        assertThat(cancel(id).expect(200).json().path("state").asString())
                .isEqualTo("cancel_requested");

        recover(Map.of("pickup", id, "tries", "1"));

        var unclear = store.get("/pickups/" + id);
        assertThat(unclear.path("state").asString()).isEqualTo("cancel_requested");
        assertThat(unclear.at("/reasons/0/message").asString()).contains("no such pickup");
        clock.advance(Duration.ofMinutes(2));
        inStore(() -> service().settle(UUID.fromString(id), new SettlePickup(false, null, null)));
        assertThat(state(id)).isEqualTo("cancelled");
    }

    @Test
    void manyWhoOrderTheSameCourierOrderOne() throws Exception {
        var connection = store.connect(Carrier.UPS);
        var body = pickup(connection, List.of(store.labelled(Carrier.UPS, connection)));
        var keyed = store.store().owner().copy().with("Idempotency-Key", "courier-1");
        Callable<Caller.Answer> withKey =
                () -> keyed.copy().call("POST", store.path("/pickups"), body);
        Callable<Caller.Answer> without = () -> store.post("/pickups", body);

        try (var pool = Executors.newFixedThreadPool(8)) {
            var answers =
                    pool.invokeAll(
                            List.of(
                                    withKey, without, withKey, without, withKey, without, withKey,
                                    without));
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(201, 409);
            }
        }

        assertThat(couriers()).hasSize(1);
        assertThat(store.get("/pickups").path("items")).hasSize(1);
    }

    @Test
    void aKeyFindsItsPickupAgainAfterTheFirstAnswerWasForgotten() {
        var connection = store.connect(Carrier.UPS);
        var shipment = UUID.fromString(store.labelled(Carrier.UPS, connection));
        var key = new byte[] {1, 2, 3};
        var wish = wish(connection, shipment);

        var first = inStore(() -> service().schedule(wish, key));
        var second = inStore(() -> service().schedule(wish, key));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(couriers()).hasSize(1);
    }

    private static SchedulePickup wish(String connection, UUID shipment) {
        return new SchedulePickup(
                UUID.fromString(connection),
                workday(),
                LocalTime.of(13, 0),
                LocalTime.of(18, 0),
                List.of(shipment),
                null,
                null);
    }

    /** All that a node does that is killed between the intent and the call. */
    private String dying(String connection, String shipment) {
        var killed =
                new Couriers(carriers, waiting, desk, ledger, rows, clock) {
                    @Override
                    Pickup send(Pickup intent) {
                        return intent;
                    }
                };
        var wish = wish(connection, UUID.fromString(shipment));
        return inStore(() -> killed.schedule(wish, null)).id().toString();
    }

    private Couriers service() {
        return new Couriers(carriers, waiting, desk, ledger, rows, clock);
    }

    private void recover(Map<String, String> data) {
        var recovery = new PickupRecovery(ledger, service());
        StoreScope.run(
                store.store().id(),
                () -> recovery.run(new JobRun("test", store.store().id(), data, 1)));
    }

    private Map<String, String> wrong(
            String connection, String shipment, String field, Object value) {
        var body = new HashMap<>(pickup(connection, List.of(shipment)));
        body.put(field, value);
        return problems(store.post("/pickups", body));
    }

    private JsonNode schedule(Map<String, Object> body) {
        return store.post("/pickups", body).expect(201).json();
    }

    private Caller.Answer cancel(String id) {
        return store.store()
                .owner()
                .call("POST", store.path("/pickups/" + id + "/cancellation"), null);
    }

    private Caller.Answer settle(String id, Map<String, Object> word) {
        return store.post("/pickups/" + id + "/settlement", word);
    }

    private String state(String id) {
        return store.get("/pickups/" + id).path("state").asString();
    }

    private static String id(JsonNode pickup) {
        return pickup.path("id").asString();
    }

    /** The couriers that UPS was to send. */
    private List<Ledger.Sale> couriers() {
        return simulators.simulator(UpsSimulator.class).ledger().all().stream()
                .filter(sale -> sale.kind().equals("pickup"))
                .toList();
    }

    private <T> T inStore(Supplier<T> work) {
        return StoreScope.call(store.store().id(), () -> Actor.callAs(ADA, work::get));
    }
}
