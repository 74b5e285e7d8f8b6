package dev.comptoir.meetings;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.meetings.spi.NewMeeting;
import dev.comptoir.meetings.spi.ProviderMeeting;
import dev.comptoir.meetings.spi.Scheduling;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Asks providers about meetings, and has the answers written down. */
@Component
class MeetingSettlement {

    private final Integrations integrations;
    private final MeetingLedger ledger;
    private final Clock clock;

    MeetingSettlement(Integrations integrations, MeetingLedger ledger, Clock clock) {
        this.integrations = integrations;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Has the meeting made.
     *
     * @throws ProviderFault when it was not, or that is not known; either is written down
     */
    MeetingRow send(MeetingRow intent) {
        var sending = new AtomicBoolean();
        try {
            var made = create(intent, sending);
            return ledger.scheduled(intent, made);
        } catch (ProviderFault fault) {
            var kept = KeptFault.of(fault, clock.instant());
            if (sending.get() && fault.mayHaveBeenDone()) {
                ledger.unsettled(intent, kept);
            } else {
                ledger.failed(intent, kept);
            }
            throw fault;
        } catch (Problem problem) {
            ledger.failed(intent, notAsked(problem));
            throw problem;
        }
    }

    /**
     * Asks the provider whether an intent became a meeting.
     *
     * @param believe whether it surely did not when the provider knows no such meeting
     */
    MeetingRow look(MeetingRow row, boolean believe) {
        var found = found(row);
        if (found.isPresent()) {
            return ledger.scheduled(row, found.get());
        }
        return believe ? ledger.failed(row, neverMade(row)) : row;
    }

    /** The connection is gone, so whether the meeting was made stays unknown; that is said. */
    void nobodyToAsk(MeetingRow row) {
        var words =
                "The connection was deleted before the provider could be asked what became of it.";
        ledger.unsettled(
                row, KeptFault.of(ProviderFault.of(FaultKind.CONFLICT, words), clock.instant()));
    }

    /** Asks the provider how a scheduled meeting stands. */
    MeetingRow refresh(MeetingRow row) {
        var id = row.providerId();
        if (id == null) {
            throw new IllegalStateException("the provider has no such meeting");
        }
        var now = get(row, id);
        return now.isPresent() ? ledger.confirmed(row, now.get()) : ledger.gone(row);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    private ProviderMeeting create(MeetingRow row, AtomicBoolean sending) {
        return integrations.call(
                connection(row),
                Scheduling.class,
                "meeting.create",
                (scheduling, opened) -> {
                    scheduling.prepare(opened);
                    sending.set(true);
                    return scheduling.create(opened, row.meeting());
                });
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    private Optional<ProviderMeeting> found(MeetingRow row) {
        NewMeeting meeting = row.meeting();
        return integrations.call(
                connection(row),
                Scheduling.class,
                "meeting.find",
                (scheduling, opened) ->
                        (Optional<ProviderMeeting>) scheduling.find(opened, meeting));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    private Optional<ProviderMeeting> get(MeetingRow row, String id) {
        return integrations.call(
                connection(row),
                Scheduling.class,
                "meeting.get",
                (scheduling, opened) -> (Optional<ProviderMeeting>) scheduling.get(opened, id));
    }

    /**
     * @throws Problem when the connection was deleted: then nobody can ask any more
     */
    private static UUID connection(MeetingRow row) {
        var integration = row.integration();
        if (integration == null) {
            throw new Problem(
                    MeetingsProblem.NO_CONNECTION, Map.of("provider", row.providerType()));
        }
        return integration;
    }

    /** The reason at the time still holds; a node that died left none. */
    private KeptFault neverMade(MeetingRow row) {
        var known = row.fault();
        if (known != null) {
            return known;
        }
        var words =
                "Comptoir stopped before it had the provider's answer; the provider has no such meeting.";
        return KeptFault.of(
                ProviderFault.of(FaultKind.UNAVAILABLE, NetworkCause.CUT, words), clock.instant());
    }

    private KeptFault notAsked(Problem problem) {
        var words = "The provider was not asked: " + problem.code().code();
        return KeptFault.of(
                ProviderFault.of(FaultKind.CONFLICT, words).withProviderCode(problem.code().code()),
                clock.instant());
    }
}
