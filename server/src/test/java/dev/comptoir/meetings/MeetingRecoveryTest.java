package dev.comptoir.meetings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.access.Actor;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.meetings.MeetingRecovery.Look;
import dev.comptoir.meetings.spi.Meeting;
import dev.comptoir.meetings.spi.MeetingRules;
import dev.comptoir.meetings.spi.MeetingState;
import dev.comptoir.meetings.spi.ScheduleOrder;
import dev.comptoir.meetings.spi.Scheduling;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.zoom.ZoomSimulator;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.MovableClock;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an intent whose outcome nobody could write down. */
@ComptoirTest
class MeetingRecoveryTest {

    private static final String MEETINGS = "/v2/users/*/meetings";
    private static final Actor ADA =
            new Actor.PersonActor(Ids.next(), "ada@example.com", "Ada", false);

    private final SimulatorServer simulators = TestSimulators.get();
    private final MovableClock clock = new MovableClock();

    @LocalServerPort private int port;

    @Autowired private Integrations integrations;
    @Autowired private MeetingLedger ledger;
    @Autowired private MeetingSettlement settlement;
    @Autowired private MeetingRecovery recovery;
    @Autowired private JdbcClient app;
    @Autowired private TransactionTemplate transaction;
    @Autowired @System private JdbcClient system;

    private TestStore store;
    private Meetings meetings;
    private final String key = Ids.next().toString();

    @BeforeEach
    void connect() {
        simulators.reset();
        clock.set(Instant.now());
        meetings = new Meetings(integrations, ledger, settlement, clock);
        store = TestStore.create(port);
        var connection =
                Map.of(
                        "type",
                        "zoom",
                        "environment",
                        "simulator",
                        "label",
                        "Zoom",
                        "settings",
                        Map.of(
                                "accountId", "comptoir-demo-account-pro",
                                "clientId", "comptoir-demo-pro",
                                "clientSecret", "demo-secret-pro-6Hq8wN",
                                "hostEmail", "awa@atelier.example"),
                        "test",
                        false);
        store.owner().call("POST", store.path() + "/integrations", connection).expect(201);
    }

    @Test
    void a_node_that_dies_after_zoom_made_it_leaves_no_orphan() {
        var intent = dying(true);
        assertThat(state(intent)).isEqualTo(MeetingState.PENDING);

        run(intent, Look.FIRST);

        var settled = meeting(intent);
        assertThat(settled.state()).isEqualTo(MeetingState.SCHEDULED);
        assertThat(settled.joinUrl()).isNotNull();
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void a_node_that_dies_before_zoom_was_asked_leaves_a_failure_with_its_reason() {
        var intent = dying(false);

        run(intent, Look.FIRST);
        assertThat(state(intent)).as("perhaps still under way").isEqualTo(MeetingState.PENDING);
        assertThat(waiting(intent, Look.LAST)).isEqualTo(1);

        run(intent, Look.LAST);
        var settled = meeting(intent);
        assertThat(settled.state()).isEqualTo(MeetingState.FAILED);
        assertThat(requireNonNull(settled.fault()).message()).contains("stopped");
        assertThat(settled.topic()).as("what was typed is kept").isEqualTo("Fitting");
        assertThat(creations()).isZero();
    }

    @Test
    void every_intent_has_its_job_from_the_moment_it_is_written() {
        var intent = dying(false);

        assertThat(waiting(intent, Look.FIRST)).isEqualTo(1);
    }

    @Test
    void a_lost_answer_is_found_by_the_job() {
        simulators.faults().on(ZoomSimulator.API, MEETINGS).times(1).play(Fault.cutInBody());
        var fault = faultOfOrder();
        assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
        var id = onlyMeeting();
        assertThat(state(id)).isEqualTo(MeetingState.UNSETTLED);
        assertThat(meeting(id).fault()).isNotNull();

        run(id, Look.FIRST);

        assertThat(state(id)).isEqualTo(MeetingState.SCHEDULED);
        assertThat(meeting(id).fault()).isNull();
    }

    @Test
    void a_repetition_under_the_same_key_waits_then_finds_the_meeting() {
        simulators.faults().on(ZoomSimulator.API, MEETINGS).times(1).play(Fault.cutInBody());
        faultOfOrder();

        assertThatThrownBy(this::order)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(MeetingsProblem.UNSETTLED));
        clock.advance(Duration.ofSeconds(61));
        var found = order();

        assertThat(found.state()).isEqualTo(MeetingState.SCHEDULED);
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void a_repetition_makes_the_meeting_that_zoom_surely_did_not() {
        simulators
                .faults()
                .on(ZoomSimulator.API, MEETINGS)
                .method("POST")
                .times(1)
                .play(Fault.unavailable());
        faultOfOrder();
        var id = onlyMeeting();
        clock.advance(Duration.ofSeconds(61));

        var made = order();

        assertThat(made.id()).isEqualTo(id);
        assertThat(made.state()).isEqualTo(MeetingState.SCHEDULED);
        assertThat(creations()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_a_failure_at_once() {
        simulators
                .faults()
                .on(ZoomSimulator.API, MEETINGS)
                .play(Fault.answer(400, "application/json", "{\"code\":300,\"message\":\"No.\"}"));
        faultOfOrder();

        var failed = meeting(onlyMeeting());
        assertThat(failed.state()).isEqualTo(MeetingState.FAILED);
        assertThat(requireNonNull(failed.fault()).code()).isEqualTo("300");
    }

    @Test
    void trouble_before_zoom_is_asked_to_make_it_is_a_failure_at_once() {
        simulators.faults().on(ZoomSimulator.OAUTH, "/oauth/**").play(Fault.unavailable());
        faultOfOrder();

        assertThat(state(onlyMeeting())).isEqualTo(MeetingState.FAILED);
        simulators.reset();
        assertThat(order().state()).isEqualTo(MeetingState.SCHEDULED);
    }

    @Test
    void zoom_being_down_settles_nothing() {
        var intent = dying(true);
        simulators.faults().on(ZoomSimulator.API, MEETINGS).play(Fault.unavailable());

        assertThatThrownBy(() -> run(intent, Look.LAST)).isInstanceOf(ProviderFault.class);

        assertThat(state(intent)).isEqualTo(MeetingState.PENDING);
    }

    @Test
    void a_settled_meeting_is_left_alone() {
        var made = order();
        var before = calls();

        run(made.id(), Look.LAST);

        assertThat(calls()).isEqualTo(before);
        assertThat(state(made.id())).isEqualTo(MeetingState.SCHEDULED);
    }

    @Test
    void a_late_look_of_an_earlier_sending_gives_a_later_one_not_up() {
        simulators
                .faults()
                .on(ZoomSimulator.API, MEETINGS)
                .method("POST")
                .play(Fault.unavailable());
        faultOfOrder();
        var id = onlyMeeting();
        var firstSending = sentAt(id);
        clock.advance(Duration.ofSeconds(61));
        faultOfOrder();

        run(id, firstSending, Look.LAST);

        assertThat(state(id)).isEqualTo(MeetingState.UNSETTLED);
        run(id, Look.LAST);
        assertThat(state(id)).isEqualTo(MeetingState.FAILED);
    }

    @Test
    void a_meeting_that_comes_to_light_late_is_not_forgotten() {
        var id = dying(true);
        var asked = inStore(() -> ledger.find(id).orElseThrow());
        var fault = ProviderFault.of(FaultKind.TIMEOUT, "given up");
        inStore(() -> ledger.failed(asked, KeptFault.of(fault, Instant.now())));

        inStore(() -> settlement.look(asked, true));

        assertThat(state(id)).isEqualTo(MeetingState.SCHEDULED);
    }

    @Test
    void says_that_nobody_can_be_asked_when_the_connection_is_gone() {
        var id = dying(true);
        var path = store.path() + "/integrations/" + meeting(id).integrationId();
        store.owner().call("DELETE", path, null).expect(204);

        run(id, Look.FIRST);

        assertThat(state(id)).isEqualTo(MeetingState.UNSETTLED);
        assertThat(requireNonNull(meeting(id).fault()).message()).contains("deleted");
    }

    @Test
    void others_hear_of_what_became_of_it() {
        order();
        simulators
                .faults()
                .on(ZoomSimulator.API, MEETINGS)
                .play(Fault.answer(400, "application/json", "{\"code\":300,\"message\":\"No.\"}"));
        var other = order("Another topic", Ids.next().toString());
        assertThatThrownBy(() -> inStore(() -> meetings.schedule(other)))
                .isInstanceOf(ProviderFault.class);

        assertThat(events()).containsExactly("meetings.scheduled", "meetings.failed");
    }

    @Test
    void another_order_under_the_same_key_is_refused() {
        order();
        var other = order("Another topic");

        assertThatThrownBy(() -> inStore(() -> meetings.schedule(other)))
                .isInstanceOf(Problem.class)
                .hasMessage("idempotency.key-reused");
    }

    /**
     * Writes the intent as an order does, has Zoom make the meeting or not, and goes no further:
     * all that a node does that is killed there.
     */
    private UUID dying(boolean afterZoom) {
        var stopped = new IllegalStateException("killed");
        var killed =
                new MeetingSettlement(integrations, ledger, clock) {
                    @Override
                    MeetingRow send(MeetingRow intent) {
                        if (afterZoom) {
                            make(intent);
                        }
                        throw stopped;
                    }
                };
        var dying = new Meetings(integrations, ledger, killed, clock);
        assertThatThrownBy(() -> inStore(() -> dying.schedule(order("Fitting")))).isSameAs(stopped);
        return onlyMeeting();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    private void make(MeetingRow intent) {
        integrations.call(
                requireNonNull(intent.integration()),
                Scheduling.class,
                "meeting.create",
                (scheduling, opened) -> scheduling.create(opened, intent.meeting()));
    }

    private Meeting order() {
        return inStore(() -> meetings.schedule(order("Fitting")));
    }

    private ScheduleOrder order(String topic) {
        return order(topic, key);
    }

    private static ScheduleOrder order(String topic, String key) {
        return new ScheduleOrder(
                "zoom",
                null,
                topic,
                null,
                LocalDateTime.of(2031, 7, 1, 14, 30),
                "Europe/Paris",
                45,
                new MeetingRules(null, null, null),
                key);
    }

    private void run(UUID meeting, Look look) {
        run(meeting, sentAt(meeting), look);
    }

    private void run(UUID meeting, Instant sentAt, Look look) {
        var sent = Long.toString(sentAt.toEpochMilli());
        var data = Map.of("meeting", meeting.toString(), "sent", sent, "look", look.name());
        StoreScope.run(
                store.id(),
                () -> recovery.run(new JobRun(meeting.toString(), store.id(), data, 1)));
    }

    private Instant sentAt(UUID meeting) {
        return inStore(() -> ledger.find(meeting).orElseThrow().sentAt());
    }

    private List<String> events() {
        return system.sql(
                        "select name from platform.recent_events where store_id = :store and name like 'meetings.%' order by id")
                .param("store", store.id().value())
                .query((row, number) -> Columns.text(row, "name"))
                .list();
    }

    private MeetingState state(UUID id) {
        return meeting(id).state();
    }

    private Meeting meeting(UUID id) {
        return inStore(() -> meetings.meeting("zoom", id, false));
    }

    private UUID onlyMeeting() {
        return inStore(() ->
                transaction.<UUID>execute(status ->
                        app.sql("select id from meetings.meeting").query(UUID.class).single()));
    }

    private int waiting(UUID meeting, Look look) {
        return system.sql(
                        "select count(*) from platform.scheduled_tasks where task_instance like :pattern")
                .param("pattern", "%" + meeting + "/%/" + look)
                .query(Integer.class)
                .single();
    }

    private long creations() {
        return simulators.recorder().exchanges(ZoomSimulator.API, MEETINGS).stream()
                .filter(exchange -> exchange.request().method().equals("POST"))
                .count();
    }

    private int calls() {
        return simulators.recorder().exchanges(ZoomSimulator.API, "/**").size();
    }

    private <T> T inStore(Supplier<T> work) {
        return Actor.callAs(ADA, () -> StoreScope.<T, RuntimeException>call(store.id(), work::get));
    }

    private ProviderFault faultOfOrder() {
        return requireNonNull(catchThrowableOfType(ProviderFault.class, this::order));
    }
}
