package dev.comptoir.shipping.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.sample.SampleSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What several calls brought is written together: whatever goes wrong with some of it, the rest is
 * written and published, once.
 */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrackRoundsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** The sample carrier takes ten in a call: two calls and a half. */
    private static final int PARCELS = 25;

    private static final String DELIVERED_AT =
            LocalDateTime.now(ZoneOffset.UTC).minusDays(1).toString();

    /** After the last year of PostgreSQL's calendar: what cannot be written. */
    private static final String BEYOND = "+300000-01-01T00:00:00";

    private final SimulatorServer simulators = TestSimulators.get();
    private final SampleSimulator sample = simulators.simulator(SampleSimulator.class);

    @LocalServerPort private int port;

    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private TrackSweep sweep;
    @Autowired private Followed followed;
    @Autowired private TrackedParcels parcels;
    @Autowired private CarrierTracking carrier;
    @Autowired private TrackingLedger ledger;

    private TrackedStore tracked;

    @BeforeAll
    void open() {
        simulators.reset();
        tracked = new TrackedStore(port, sql, transactions);
    }

    @Test
    void whatCannotBeWrittenOfOneParcelKeepsNothingBackOfTheOthers() {
        var integration = tracked.connect("poisoned");
        var shipments = shipments(integration, "POISON");
        tell("POISON", DELIVERED_AT);
        sample.tell("POISON7", List.of(event(BEYOND)));
        var poisoned = shipments.get(7);
        var others = shipments.stream().filter(each -> !each.equals(poisoned)).toList();

        follow(shipments);
        sweep.run();

        await().atMost(SOON).until(() -> failures(integration).equals(List.of(poisoned)));
        assertThat(deliveriesTold(shipments)).containsExactlyInAnyOrderElementsOf(others);
        assertEachIsDeliveredOnce(others);
        assertThat(events(poisoned)).isZero();
        assertThat(due(integration)).as("put off, so that nobody waits for it").isZero();

        sample.tell("POISON7", List.of(event(DELIVERED_AT)));
        makeDue(integration);
        sweep.run();

        await().atMost(SOON).until(() -> failures(integration).isEmpty());
        assertEachIsDeliveredOnce(shipments);
        assertThat(deliveriesTold(shipments))
                .as("each once, whatever was written again")
                .containsExactlyInAnyOrderElementsOf(shipments);
    }

    @Test
    void whatWasToldBeforeTheCarrierFailedIsWritten() {
        var integration = tracked.connect("failing");
        var shipments = shipments(integration, "FAIL");
        tell("FAIL", DELIVERED_AT);
        var faults = simulators.faults();
        faults.on(SampleSimulator.HOST, "/v1/tracking").times(1).play(Fault.pass());
        faults.on(SampleSimulator.HOST, "/v1/tracking").play(Fault.unavailable());

        follow(shipments);
        sweep.run();

        await().atMost(SOON).until(() -> failures(integration).size() >= 10);
        await("what was not asked after is due at once, and the next sweep may have found it")
                .atMost(SOON)
                .until(() -> due(integration) + failures(integration).size() == 15);
        faults.clear();
        assertThat(delivered(shipments)).as("of the first call").isEqualTo(10);

        makeDue(integration);
        sweep.run();

        await().atMost(SOON).until(() -> delivered(shipments) == PARCELS);
        assertEachIsDeliveredOnce(shipments);
    }

    @Test
    void whatWasToldAndNotWrittenWhenTheServerDiedIsAskedForAgain() {
        var integration = tracked.connect("crashed");
        var shipments = shipments(integration, "CRASH");
        tell("CRASH", DELIVERED_AT);
        follow(shipments);
        StoreScope.run(
                tracked.store().id(),
                () ->
                        Actor.callAs(
                                new Actor.SystemActor("tracking"),
                                () -> {
                                    askAndDie(integration);
                                    return true;
                                }));
        assertThat(delivered(shipments)).isZero();
        assertThat(shipments).allSatisfy(shipment -> assertThat(events(shipment)).isZero());
        assertThat(deliveriesTold(shipments)).isEmpty();
        assertThat(due(integration)).as("nobody else asks before the lease ends").isZero();

        makeDue(integration);
        sweep.run();

        await().atMost(SOON).until(() -> delivered(shipments) == PARCELS);
        assertEachIsDeliveredOnce(shipments);
    }

    @Test
    void aRoundIsAsLongAsAnAnswerMayWait() {
        assertThat(most(1, Duration.ZERO)).isEqualTo(100);
        assertThat(most(30, Duration.ZERO)).isEqualTo(90);
        assertThat(most(500, Duration.ZERO)).isEqualTo(500);
        assertThat(most(1, Duration.ofMillis(250))).isEqualTo(8);
        assertThat(most(10, Duration.ofMillis(800))).isEqualTo(20);
        assertThat(most(1, Duration.ofSeconds(5))).isEqualTo(1);
    }

    private static int most(int perCall, Duration between) {
        return TrackRounds.most(new TrackingPace(perCall, 1_000, between));
    }

    /** All that a round does, but for the commit. */
    private void askAndDie(UUID integration) {
        var opened = carrier.open(integration);
        var taken = tracked.read(() -> parcels.takeDue(integration, PARCELS, Instant.now()));
        assertThat(taken).hasSize(PARCELS);
        var told = new ArrayList<Told>();
        for (int first = 0; first < PARCELS; first += opened.pace().perCall()) {
            var last = Math.min(first + opened.pace().perCall(), PARCELS);
            told.addAll(carrier.ask(integration, opened, taken.subList(first, last)));
        }
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    ledger.record(told, opened.table());
                    status.setRollbackOnly();
                });
    }

    private void assertEachIsDeliveredOnce(List<UUID> shipments) {
        assertThat(delivered(shipments)).isEqualTo(shipments.size());
        assertThat(shipments).allSatisfy(shipment -> assertThat(events(shipment)).isOne());
    }

    private List<UUID> shipments(UUID integration, String numbers) {
        return numbers(numbers)
                .map(number ->
                        tracked.shipment(
                                integration, Instant.now().minus(Duration.ofDays(2)), null, number))
                .toList();
    }

    private void tell(String numbers, String at) {
        numbers(numbers).forEach(number -> sample.tell(number, List.of(event(at))));
    }

    private static Stream<String> numbers(String prefix) {
        return IntStream.range(0, PARCELS).mapToObj(n -> prefix + n);
    }

    private static Map<String, Object> event(String at) {
        return Map.of("at", at, "code", "OK", "place", "Leipzig", "country", "DE");
    }

    /** All at once: no sweep finds a part of them. */
    private void follow(List<UUID> shipments) {
        tracked.read(() -> {
            shipments.forEach(followed::follow);
            return true;
        });
    }

    private void makeDue(UUID integration) {
        tracked.read(() ->
                sql.sql(
                                "update shipping.tracked_parcel set due_at = now() where integration_id = :id and due_at is not null")
                        .param("id", integration)
                        .update());
    }

    private List<UUID> failures(UUID integration) {
        return tracked.read(() ->
                sql.sql(
                                "select shipment_id from shipping.tracked_parcel where integration_id = :id and failures > 0")
                        .param("id", integration)
                        .query(UUID.class)
                        .list());
    }

    private long due(UUID integration) {
        return tracked.read(() ->
                sql.sql(
                                "select count(*) from shipping.tracked_parcel where integration_id = :id and due_at <= now()")
                        .param("id", integration)
                        .query(Long.class)
                        .single());
    }

    private long delivered(List<UUID> shipments) {
        return tracked.read(() ->
                sql.sql(
                                "select count(*) from shipping.shipment where id = any(:ids) and tracking_state = 'delivered'")
                        .param("ids", shipments.toArray(UUID[]::new))
                        .query(Long.class)
                        .single());
    }

    private long events(UUID shipment) {
        return tracked.read(() ->
                sql.sql("select count(*) from shipping.tracking_event where shipment_id = :id")
                        .param("id", shipment)
                        .query(Long.class)
                        .single());
    }

    private List<UUID> deliveriesTold(List<UUID> shipments) {
        return tracked.read(() ->
                sql.sql(
                                """
                                select subject_id from platform.recent_events
                                 where name = 'shipping.delivered' and subject_id = any(:ids)
                                """)
                        .param("ids", shipments.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }
}
