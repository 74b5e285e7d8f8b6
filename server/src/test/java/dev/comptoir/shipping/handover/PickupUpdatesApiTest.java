package dev.comptoir.shipping.handover;

import static dev.comptoir.shipping.handover.HandoverStore.pickup;
import static dev.comptoir.shipping.handover.HandoverStore.problems;
import static dev.comptoir.shipping.handover.HandoverStore.workday;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.handover.HandoverStore.Carrier;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Exchange;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Faults;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.MovableClock;
import dev.comptoir.testing.TestSimulators;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Couriers who are asked for at another time, against the simulator of DHL Express. */
@ComptoirTest
class PickupUpdatesApiTest {

    private static final Actor ADA =
            new Actor.PersonActor(Ids.next(), "ada@example.com", "Ada", false);
    private static final String DHL = "express.api.dhl.com";
    private static final String PICKUPS = "/mydhlapi/pickups/**";
    private static final Map<String, Object> LATER = Map.of("ready", "15:30", "close", "19:00");

    private final SimulatorServer simulators = TestSimulators.get();
    private final MovableClock clock = new MovableClock();

    @LocalServerPort private int port;

    @Autowired private HandoverCarriers carriers;
    @Autowired private PickupDesk desk;
    @Autowired private PickupLedger ledger;
    @Autowired private Couriers couriers;
    @Autowired private CarrierWords words;

    private HandoverStore store;

    @BeforeEach
    void open() {
        simulators.reset();
        clock.set(Instant.now());
        store = HandoverStore.open(port);
    }

    @Test
    void theSameCourierComesAtAnotherTime() {
        var before = ordered();
        var id = id(before);
        var wish = Map.of("date", workday().plusDays(1).toString(), "instructions", "Blue gate");

        var after = update(id, wish).expect(200).json();

        assertThat(after.path("state").asString()).isEqualTo("scheduled");
        assertThat(after.at("/change/state").asString()).isEqualTo("made");
        assertThat(after.path("date").asString()).isEqualTo(workday().plusDays(1).toString());
        assertThat(after.path("comesOn").asString()).isEqualTo(workday().plusDays(1).toString());
        assertThat(after.path("ready").asString())
                .as("what is left out stays")
                .isEqualTo("13:00:00");
        assertThat(after.path("instructions").asString()).isEqualTo("Blue gate");
        assertThat(after.path("confirmation")).isEqualTo(before.path("confirmation"));
        assertThat(store.get("/pickups/" + id)).isEqualTo(after);
        assertThat(asked()).hasSize(1);
        assertThat(asked().getFirst().request().text()).contains("\"value\":\"Blue gate\"");

        assertThat(update(id, wish).expect(200).json()).isEqualTo(after);
        assertThat(asked()).as("what is ordered already is not asked for").hasSize(1);
        cancel(id).expect(200);
        assertThat(update(id, LATER).expect(409).code()).isEqualTo("handover.called-off");
    }

    @Test
    void aCarrierThatChangesNoOrderIsNamed() {
        var connection = store.connect(Carrier.UPS);
        var pickup = ordered(connection, store.labelled(Carrier.UPS, connection));
        assertThat(pickup.path("changes").asBoolean()).isFalse();

        var answer = update(id(pickup), LATER);

        assertThat(answer.expect(409).code()).isEqualTo("handover.no-pickup-changes");
        assertThat(answer.json().path("detail").asString()).contains("UPS");
    }

    @Test
    void namesEachFieldThatKeepsItFromBeingAskedFor() {
        var id = id(ordered());
        var yesterday = HandoverStore.today().minusDays(1).toString();

        assertThat(problems(update(id, Map.of("date", yesterday))))
                .isEqualTo(Map.of("date", "ship-date"));
        assertThat(problems(update(id, Map.of("ready", "18:30"))))
                .isEqualTo(Map.of("close", "closes-before-ready"));
        assertThat(problems(update(id, Map.of("instructions", "  "))))
                .isEqualTo(Map.of("instructions", "required"));
        assertThat(update(Ids.next().toString(), LATER).expect(404).code())
                .isEqualTo("handover.unknown-pickup");
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatTheCarrierRefusesLeavesTheCourierAsHeWas() {
        var id = id(ordered());

        var refused = update(id, Map.of("ready", "17:50")).expect(200).json();

        assertThat(refused.path("state").asString()).isEqualTo("scheduled");
        assertThat(refused.path("ready").asString()).isEqualTo("13:00:00");
        assertThat(refused.at("/change/state").asString()).isEqualTo("refused");
        assertThat(refused.at("/change/ready").asString()).isEqualTo("17:50:00");
        assertThat(refused.at("/change/reasons/0/message").asString()).contains("too short");
        var made = update(id, LATER).expect(200).json();
        assertThat(made.path("ready").asString()).isEqualTo("15:30:00");
    }

    @Test
    void aLostAnswerIsUnknownAndTheSameWishMayBeRepeated() {
        var id = id(ordered());
        atUpdate().times(1).play(Fault.cutInBody());

        var unknown = update(id, LATER).expect(200).json();

        assertThat(unknown.path("state").asString()).isEqualTo("scheduled");
        assertThat(unknown.path("ready").asString()).isEqualTo("13:00:00");
        assertThat(unknown.at("/change/state").asString()).isEqualTo("unknown");
        assertThat(unknown.at("/change/trouble/kind").asString()).isEqualTo("unavailable");
        assertThat(asked()).as("nothing repeats it by itself").hasSize(1);
        assertThat(update(id, Map.of("ready", "16:00")).expect(409).code())
                .isEqualTo("handover.change-unknown");

        var made = update(id, LATER).expect(200).json();
        assertThat(made.at("/change/state").asString()).isEqualTo("made");
        assertThat(made.path("ready").asString()).isEqualTo("15:30:00");
    }

    @Test
    void aNoToARepetitionIsNotTakenForOne() {
        var id = id(ordered());
        atUpdate().times(1).play(Fault.cutInBody());
        update(id, LATER).expect(200);
        atUpdate()
                .times(1)
                .play(
                        Fault.answer(
                                400,
                                "application/json",
                                """
                                {"instance":"/expressapi/pickups","title":"Bad request","detail":"Too late.","status":"400"}\
                                """));

        var unclear = update(id, LATER).expect(200).json();

        assertThat(unclear.at("/change/state").asString()).isEqualTo("unknown");
        assertThat(unclear.at("/change/reasons/0/message").asString()).isEqualTo("Too late.");
        assertThat(problems(settle(id, Map.of("comes", true))))
                .isEqualTo(Map.of("changed", "required"));
        var settled = settle(id, Map.of("comes", true, "changed", true)).expect(200).json();
        assertThat(settled.at("/change/state").asString()).isEqualTo("made");
        assertThat(settled.path("ready").asString()).isEqualTo("15:30:00");
        assertThat(settle(id, Map.of("comes", true, "changed", true)).expect(409).code())
                .isEqualTo("handover.nothing-to-settle");
    }

    @Test
    void aPersonSaysThatHeComesAsBefore() {
        var id = id(ordered());
        atUpdate().times(1).play(Fault.cutBeforeHeaders());
        update(id, LATER).expect(200);

        var settled = settle(id, Map.of("comes", true, "changed", false)).expect(200).json();

        assertThat(settled.at("/change/state").asString()).isEqualTo("not_made");
        assertThat(settled.path("ready").asString()).isEqualTo("13:00:00");
    }

    @Test
    void whatWasSurelyNotAskedForIsNotMade() {
        var id = id(ordered());
        atUpdate().play(Fault.answer(403, "application/json", "{}"));

        var after = update(id, LATER).expect(200).json();

        assertThat(after.at("/change/state").asString()).isEqualTo("not_made");
        assertThat(after.path("ready").asString()).isEqualTo("13:00:00");
    }

    @Test
    void aNodeThatDiesBetweenIntentAndAnswerLeavesAnUnknownTime() {
        var id = id(ordered());
        var asking = dying(id);
        assertThat(update(id, LATER).expect(409).code()).isEqualTo("handover.answer-awaited");
        assertThat(cancel(id).expect(409).code()).isEqualTo("handover.answer-awaited");
        var change = requireNonNull(asking.change());

        recover(Map.of("pickup", id, "change", change.askedAt().minusSeconds(1).toString()));
        assertThat(changeState(id)).as("another wish").isEqualTo("requested");
        recover(Map.of("pickup", id, "change", change.askedAt().toString()));

        assertThat(changeState(id)).isEqualTo("unknown");
        assertThat(store.get("/pickups/" + id).at("/change/trouble/message").asString())
                .contains("stopped");
        assertThat(asked()).as("nobody asked by itself").isEmpty();
        cancel(id).expect(200);
    }

    @Test
    void anAnswerThatComesLateCounts() {
        var id = id(ordered());
        var asking = dying(id);
        var change = requireNonNull(asking.change());
        recover(Map.of("pickup", id, "change", change.askedAt().toString()));

        inStore(() -> updates().send(asking, false));

        assertThat(changeState(id)).isEqualTo("made");
        assertThat(store.get("/pickups/" + id).path("ready").asString()).isEqualTo("15:30:00");
    }

    @Test
    void manyWhoWishTheSameAskOnce() throws Exception {
        var id = id(ordered());
        Callable<Caller.Answer> wish = () -> update(id, LATER);

        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(Collections.nCopies(8, wish))) {
                assertThat(answer.get().status()).isIn(200, 409);
            }
        }

        assertThat(asked()).hasSize(1);
        assertThat(changeState(id)).isEqualTo("made");
    }

    /** All that a node does that is killed between the intent and the call. */
    private Pickup dying(String id) {
        var killed =
                new PickupUpdates(carriers, desk, ledger, words, clock) {
                    @Override
                    Pickup send(Pickup asking, boolean again) {
                        return asking;
                    }
                };
        var wish = new UpdatePickup(null, LocalTime.of(15, 30), LocalTime.of(19, 0), null);
        return inStore(() -> killed.update(UUID.fromString(id), wish));
    }

    private PickupUpdates updates() {
        return new PickupUpdates(carriers, desk, ledger, words, clock);
    }

    private void recover(Map<String, String> data) {
        var recovery = new PickupRecovery(ledger, couriers);
        StoreScope.run(
                store.store().id(),
                () -> recovery.run(new JobRun("test", store.store().id(), data, 1)));
    }

    private JsonNode ordered() {
        var connection = store.connect(Carrier.DHL_EXPRESS);
        var pickup = ordered(connection, store.labelled(Carrier.DHL_EXPRESS, connection));
        assertThat(pickup.path("changes").asBoolean()).isTrue();
        return pickup;
    }

    private JsonNode ordered(String connection, String shipment) {
        return store.post("/pickups", pickup(connection, List.of(shipment))).expect(201).json();
    }

    private Caller.Answer update(String id, Map<String, ?> wish) {
        return store.store().owner().call("PATCH", store.path("/pickups/" + id), wish);
    }

    private Caller.Answer cancel(String id) {
        return store.store()
                .owner()
                .call("POST", store.path("/pickups/" + id + "/cancellation"), null);
    }

    private Caller.Answer settle(String id, Map<String, Object> word) {
        return store.post("/pickups/" + id + "/settlement", word);
    }

    private String changeState(String id) {
        return store.get("/pickups/" + id).at("/change/state").asString();
    }

    private Faults.Script atUpdate() {
        return simulators.faults().on(DHL, PICKUPS).method("PATCH");
    }

    /** How often DHL was asked for another time. */
    private List<Exchange> asked() {
        return simulators.recorder().exchanges(DHL, PICKUPS).stream()
                .filter(exchange -> exchange.request().method().equals("PATCH"))
                .toList();
    }

    private static String id(JsonNode pickup) {
        return pickup.path("id").asString();
    }

    private <T> T inStore(Supplier<T> work) {
        return StoreScope.call(store.store().id(), () -> Actor.callAs(ADA, work::get));
    }
}
