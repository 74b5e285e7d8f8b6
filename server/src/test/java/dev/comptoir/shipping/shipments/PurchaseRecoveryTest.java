package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.access.Actor;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.shipping.shipments.PurchaseRecovery.Look;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.stores.Stores;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.MovableClock;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of purchases whose outcome nobody could write down. */
@ComptoirTest
class PurchaseRecoveryTest {

    private static final Actor ADA =
            new Actor.PersonActor(Ids.next(), "ada@example.com", "Ada", false);

    private final SimulatorServer simulators = TestSimulators.get();
    private final MovableClock clock = new MovableClock();

    @LocalServerPort private int port;

    @Autowired private Integrations integrations;
    @Autowired private Stores stores;
    @Autowired private CarrierDesk desk;
    @Autowired private ShipmentLedger ledger;
    @Autowired private LabelPreferences preferences;
    @Autowired @System private JdbcClient system;

    private ShipmentStore store;

    @BeforeEach
    void open() {
        simulators.reset();
        clock.set(Instant.now());
        store = ShipmentStore.open(port);
    }

    @Test
    void everyPurchaseHasItsJobBeforeTheCarrierIsAsked() {
        var id = dyingBeforeTheCall();

        assertThat(store.state(id)).isEqualTo("requested");
        assertThat(waiting(id)).isEqualTo(1);
        assertThat(store.sales(id)).isEmpty();
    }

    @Test
    void aNodeThatDiesBeforeTheCallBoughtNothingAndSaysSoOnlyWhenItIsSure() {
        var id = dyingBeforeTheCall();

        run(id, Look.FIRST);
        assertThat(store.state(id)).as("perhaps still under way").isEqualTo("requested");
        assertThat(waiting(id)).as("another look is to come").isEqualTo(2);

        clock.advance(Duration.ofMinutes(11));
        run(id, Look.LAST);
        assertThat(store.state(id)).isEqualTo("draft");
        assertThat(store.get(id).at("/trouble/message").asString()).contains("stopped");
        assertThat(store.buy(id).expect(200).json().path("purchaseState").asString())
                .isEqualTo("labelled");
        assertThat(store.sales(id)).hasSize(1);
    }

    @Test
    void aNodeThatDiesAfterTheAnswerFindsItsLabelAgain() {
        var id = dyingAfterTheAnswer();
        assertThat(store.state(id)).isEqualTo("requested");

        run(id, Look.FIRST);

        assertThat(store.state(id)).isEqualTo("labelled");
        assertThat(store.get(id).path("documents")).hasSize(1);
        assertThat(numbers(id)).isEqualTo(store.sales(id).getFirst().numbers());
        assertThat(store.sales(id)).hasSize(1);
    }

    @Test
    void aLostAnswerIsAskedForBeforeAnythingIsBoughtAgain() {
        var id = store.draft();
        simulators
                .faults()
                .on(SampleSimulator.HOST, "/v1/parcels")
                .method("POST")
                .times(1)
                .play(Fault.cutInBody());

        assertThat(store.buy(id).status()).isIn(502, 503);
        var unknown = store.get(id);
        assertThat(unknown.path("purchaseState").asString()).isEqualTo("unknown");
        assertThat(unknown.at("/trouble/kind").asString()).isEqualTo("unavailable");

        var found = store.buy(id).expect(200).json();
        assertThat(found.path("purchaseState").asString()).isEqualTo("labelled");
        assertThat(store.sales(id)).hasSize(1);
    }

    @Test
    void whatMayHaveBeenBoughtIsNotBoughtAgainWhileTheCarrierMayBeAtWork() {
        var id = store.draft();
        simulators
                .faults()
                .on(SampleSimulator.HOST, "/v1/parcels")
                .method("POST")
                .times(1)
                .play(Fault.unavailable());

        assertThat(store.buy(id).status()).isIn(502, 503);

        assertThat(store.state(id)).isEqualTo("unknown");
        var refused = store.buy(id).expect(409);
        assertThat(refused.code()).isEqualTo("shipments.unsettled");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(store.sales(id)).isEmpty();
    }

    @Test
    void whatWasSurelyNotBoughtMayBeTriedAtOnce() {
        var id = store.draft();
        simulators
                .faults()
                .on(SampleSimulator.HOST, "/v1/parcels")
                .method("POST")
                .play(Fault.answer(401, "application/json", "{\"error\":\"bad-key\"}"));

        store.buy(id).expect(502);
        assertThat(store.state(id)).isEqualTo("draft");
        assertThat(store.get(id).at("/trouble/code").asString()).isEqualTo("bad-key");
        simulators.faults().clear();

        assertThat(store.buy(id).expect(200).json().path("purchaseState").asString())
                .isEqualTo("labelled");
        assertThat(store.sales(id)).hasSize(1);
    }

    @Test
    void aDayThatWasChosenForATryDoesNotHoldUpTheNext() {
        var id = store.draft();
        simulators
                .faults()
                .on(SampleSimulator.HOST, "/v1/parcels")
                .method("POST")
                .play(Fault.answer(401, "application/json", "{\"error\":\"bad-key\"}"));
        assertThatThrownBy(() -> inStore(() -> purchases(desk).buy(UUID.fromString(id), null)))
                .isInstanceOf(ProviderFault.class);
        var first = LocalDate.parse(store.get(id).path("shipDate").asString());
        simulators.faults().clear();

        clock.advance(Duration.ofDays(3));
        inStore(() -> purchases(desk).buy(UUID.fromString(id), null));

        assertThat(store.get(id).path("shipDate").asString())
                .isEqualTo(first.plusDays(3).toString());
        assertThat(store.state(id)).isEqualTo("labelled");
    }

    @Test
    void anAnswerThatComesLateCountsAlthoughTheCarrierDidNotKnowIt() {
        var id = dyingBeforeTheCall();
        var intent = inStore(() -> ledger.require(UUID.fromString(id)));
        inStore(() ->
                ledger.notBought(
                        intent, ledger.kept(ProviderFault.of(FaultKind.TIMEOUT, "given up"))));

        inStore(() -> settlement(desk).send(intent));

        assertThat(store.state(id)).isEqualTo("labelled");
        assertThat(store.sales(id)).hasSize(1);
    }

    @Test
    void aPersonDecidesWhereTheCarrierCannotBeAsked() {
        var id = dyingAfterTheAnswer();
        var mute = mute();

        inStore(() -> settlement(mute).look(ledger.require(UUID.fromString(id))));
        assertThat(store.state(id)).isEqualTo("unknown");
        clock.advance(Duration.ofMinutes(30));
        assertThatThrownBy(() -> inStore(() -> purchases(mute).buy(UUID.fromString(id), null)))
                .hasMessage("shipments.needs-decision");

        var number = store.sales(id).getFirst().numbers().getFirst();
        var none = settle(id, Map.of("bought", true, "trackingNumbers", List.of()));
        assertThat(none.status()).isEqualTo(400);
        settle(id, Map.of("bought", true, "trackingNumbers", List.of(number))).expect(200);
        var settled = store.get(id);
        assertThat(settled.path("purchaseState").asString()).isIn("answered", "labelled");
        assertThat(settled.at("/parcels/0/trackingNumber").asString()).isEqualTo(number);
        assertThat(settle(id, Map.of("bought", false)).expect(409).code())
                .isEqualTo("shipments.nothing-to-settle");
    }

    @Test
    void aPersonsNoMakesItADraftAgain() {
        var id = dyingBeforeTheCall();
        inStore(() -> settlement(mute()).look(ledger.require(UUID.fromString(id))));

        settle(id, Map.of("bought", false)).expect(200);

        assertThat(store.state(id)).isEqualTo("draft");
        assertThat(store.buy(id).expect(200).json().path("purchaseState").asString())
                .isEqualTo("labelled");
    }

    @Test
    void aLabelThatIsSoldTwiceIsToldAndKept() {
        var id = store.bought();
        var shipment = inStore(() -> ledger.require(UUID.fromString(id)));
        var twin = inStore(() -> desk.book(shipment, List.of(), null, new AtomicBoolean()));

        inStore(() -> ledger.sold(shipment, ((BookingOutcome.Booked) twin).shipment()));

        var told = store.get(id);
        assertThat(told.path("notices").toString()).contains(store.sales(id).getLast().id());
        assertThat(told.path("documents")).hasSize(2);
    }

    private Caller.Answer settle(String id, Map<String, Object> body) {
        return store.owner().call("POST", store.path("/" + id + "/settlement"), body);
    }

    private List<String> numbers(String id) {
        return store.get(id)
                .path("parcels")
                .valueStream()
                .map(parcel -> parcel.path("trackingNumber").asString())
                .toList();
    }

    /** All that a node does that is killed between the intent and the call. */
    private String dyingBeforeTheCall() {
        return dying(intent -> {});
    }

    /** All that a node does that is killed between the answer and its commit. */
    private String dyingAfterTheAnswer() {
        return dying(intent -> desk.book(intent, List.of(), null, new AtomicBoolean()));
    }

    private String dying(Consumer<Shipment> until) {
        var id = store.draft();
        var killed =
                new PurchaseSettlement(desk, ledger, clock) {
                    @Override
                    Shipment send(Shipment intent) {
                        until.accept(intent);
                        throw new IllegalStateException("killed");
                    }
                };
        var dying = new Purchases(integrations, stores, desk, ledger, killed, preferences, clock);
        assertThatThrownBy(() -> inStore(() -> dying.buy(UUID.fromString(id), null)))
                .hasMessage("killed");
        return id;
    }

    /** As for a carrier that cannot be asked. */
    private CarrierDesk mute() {
        return new CarrierDesk(integrations) {
            @Override
            boolean canBeAsked(Shipment shipment) {
                return false;
            }
        };
    }

    private PurchaseSettlement settlement(CarrierDesk with) {
        return new PurchaseSettlement(with, ledger, clock);
    }

    private Purchases purchases(CarrierDesk with) {
        return new Purchases(
                integrations, stores, with, ledger, settlement(with), preferences, clock);
    }

    private void run(String id, Look look) {
        var sent =
                requireNonNull(
                        inStore(() -> ledger.require(UUID.fromString(id))).purchase().sentAt());
        var data =
                Map.of(
                        "shipment", id,
                        "sent", Long.toString(sent.toEpochMilli()),
                        "look", look.name());
        var recovery = new PurchaseRecovery(ledger, settlement(desk));
        StoreScope.run(
                store.store().id(),
                () -> recovery.run(new JobRun(id, store.store().id(), data, 1)));
    }

    private int waiting(String id) {
        return system.sql(
                        "select count(*) from platform.scheduled_tasks where task_instance like :pattern")
                .param("pattern", "%" + id + "/%")
                .query(Integer.class)
                .single();
    }

    private <T> T inStore(Supplier<T> work) {
        return StoreScope.call(store.store().id(), () -> Actor.callAs(ADA, work::get));
    }
}
