package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.meetings.spi.MeetingRules;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ProviderMeeting;
import dev.comptoir.meetings.spi.Scheduling;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Faults;
import dev.comptoir.simulators.kit.RetryAfter;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a provider at which meetings are scheduled has to prove besides {@link ConnectorContract}:
 * above all that a creation is never repeated by itself, and that one whose answer was lost is
 * found again.
 *
 * @param <S> the connector's settings
 */
public abstract class SchedulingContract<S extends Record> extends ConnectorContract<S> {

    protected abstract Scheduling<S> scheduling();

    /** Pattern of the path where meetings are made, by POST. */
    protected abstract String creationPath();

    /** An id in the provider's form that no meeting has. */
    protected abstract String idOfNoMeeting();

    /** Deletes a meeting at the provider, as if somebody did in its own pages. */
    protected abstract void deleteAtProvider(String id);

    /** Looks for a meeting that nobody made: may be repeated, and changes nothing. */
    @Override
    protected void work(Opened<S> connection) {
        scheduling().find(connection, meeting());
    }

    @Test
    void makes_the_meeting_that_was_ordered() {
        var ordered = meeting();
        var made = scheduling().create(open(), ordered);

        assertThat(made.topic()).isEqualTo(ordered.topic());
        assertThat(made.agenda()).isEqualTo(ordered.agenda());
        assertThat(made.startsAt()).isEqualTo(ordered.startsAt());
        assertThat(made.minutes()).isEqualTo(45);
        assertThat(made.joinUrl().reveal()).startsWith("https://");
        assertThat(made.rules().waitingRoom()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "Africa/Dakar",
                "Africa/Lagos",
                "Asia/Kolkata",
                "Australia/Lord_Howe"
            })
    void means_the_same_moment_in_every_zone(String zone) {
        var ordered = meeting(ZoneId.of(zone), "Agenda");

        assertThat(scheduling().create(open(), ordered).startsAt()).isEqualTo(ordered.startsAt());
    }

    @Test
    void reads_a_meeting_again_as_it_was_made() {
        var connection = open();
        var made = scheduling().create(connection, meeting());

        assertSame(scheduling().get(connection, made.id()).orElseThrow(), made);
    }

    @Test
    void a_meeting_that_is_gone_is_no_fault() {
        var connection = open();
        var made = scheduling().create(connection, meeting());
        deleteAtProvider(made.id());

        assertThat(scheduling().get(connection, made.id())).isEmpty();
        assertThat(scheduling().get(connection, idOfNoMeeting())).isEmpty();
    }

    @Test
    void a_page_that_says_404_does_not_mean_that_the_meeting_is_gone() {
        var connection = open();
        var made = scheduling().create(connection, meeting());
        atWork().play(Fault.html(404));

        assertThat(faultOf(() -> scheduling().get(connection, made.id())).kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void finds_a_meeting_by_our_reference_alone() {
        var connection = open();
        var ordered = meeting();
        scheduling().create(connection, meeting());
        var made = scheduling().create(connection, ordered);
        scheduling().create(connection, meeting());

        assertSame(scheduling().find(connection, ordered).orElseThrow(), made);
        assertThat(scheduling().find(connection, meeting())).isEmpty();
    }

    @Test
    void finds_a_meeting_with_the_longest_agenda() {
        var connection = open();
        var ordered = meeting(ZoneOffset.UTC, "é".repeat(NewMeeting.AGENDA));
        scheduling().create(connection, meeting(ZoneOffset.UTC, "é".repeat(NewMeeting.AGENDA)));
        var made = scheduling().create(connection, ordered);

        assertSame(scheduling().find(connection, ordered).orElseThrow(), made);
        assertThat(made.agenda()).isEqualTo(ordered.agenda());
    }

    @Test
    void a_creation_whose_answer_was_cut_is_not_repeated_and_is_found() {
        var connection = open();
        var ordered = meeting();
        atCreation().play(Fault.cutInBody());

        var fault = faultOf(() -> scheduling().create(connection, ordered));

        assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(creations()).isEqualTo(1);
        assertThat(scheduling().find(connection, ordered)).isPresent();
    }

    @Test
    void a_creation_that_is_answered_too_late_is_not_repeated_and_is_found() {
        var connection = open();
        var ordered = meeting();
        atCreation().delayed(ContractBench.SILENCE.plusMillis(500));

        var fault = faultOf(() -> scheduling().create(connection, ordered));

        assertThat(fault.kind()).isEqualTo(FaultKind.TIMEOUT);
        await().until(() -> scheduling().find(connection, ordered).isPresent());
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void a_creation_that_ended_in_an_error_is_not_repeated() {
        atCreation().play(Fault.unavailable());

        var fault = faultOf(() -> scheduling().create(open(), meeting()));

        assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void a_creation_that_was_turned_away_for_the_moment_is_repeated() {
        atCreation().times(1).play(Fault.rateLimited(new RetryAfter.Seconds(1)));

        scheduling().create(open(), meeting());

        assertThat(creations()).isEqualTo(2);
    }

    @Test
    void an_error_inside_success_makes_no_meeting() {
        atCreation().play(Fault.errorInside200());

        assertThat(faultOf(() -> scheduling().create(open(), meeting())).kind())
                .isEqualTo(FaultKind.PERMISSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"id\":\"x\"}", "null"})
    void what_is_not_a_meeting_is_not_taken_for_one(String answer) {
        atCreation().play(Fault.answer(201, "application/json", answer));

        assertThat(faultOf(() -> scheduling().create(open(), meeting())).kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void what_lets_people_in_stays_out_of_the_log() {
        var connection = open();
        var ordered = meeting();
        var made = scheduling().create(connection, ordered);
        scheduling().get(connection, made.id());
        scheduling().find(connection, ordered);

        assertThat(log())
                .isNotEmpty()
                .allSatisfy(exchange -> {
                    assertThat(exchange.toString()).doesNotContain(made.joinUrl().reveal());
                    assertThat(exchange.toString())
                            .doesNotContain(
                                    made.passcode() == null ? "\0" : made.passcode().reveal());
                });
    }

    protected static NewMeeting meeting() {
        return meeting(ZoneId.of("Europe/Paris"), "What we talk about");
    }

    private static NewMeeting meeting(ZoneId zone, String agenda) {
        return new NewMeeting(
                Ids.next(),
                "Consultation",
                agenda,
                LocalDateTime.of(2031, 7, 1, 14, 30),
                zone,
                45,
                new MeetingRules(true, false, true));
    }

    private static void assertSame(ProviderMeeting one, ProviderMeeting other) {
        assertThat(one).isEqualTo(other);
    }

    private Faults.Script atCreation() {
        return simulators().faults().on(host(), creationPath()).method("POST");
    }

    private long creations() {
        return simulators().recorder().exchanges(host(), creationPath()).stream()
                .filter(exchange -> exchange.request().method().equals("POST"))
                .count();
    }
}
