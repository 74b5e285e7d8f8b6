package dev.comptoir.meetings;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.platform.jobs.Retries;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Settles an intent whose outcome nobody wrote down: the provider's answer was lost, or the node
 * that waited for it died. Scheduled with every intent; finds nothing to do for nearly all of them.
 */
@Component
final class MeetingRecovery implements JobHandler {

    static final String JOB = "meetings.recovery";

    private static final Logger log = LoggerFactory.getLogger(MeetingRecovery.class);
    private static final String MEETING = "meeting";
    private static final String SENT = "sent";
    private static final String LOOK = "look";

    private final MeetingLedger ledger;
    private final MeetingSettlement settlement;
    private final Jobs jobs;

    MeetingRecovery(MeetingLedger ledger, MeetingSettlement settlement, Jobs jobs) {
        this.ledger = ledger;
        this.settlement = settlement;
        this.jobs = jobs;
    }

    /**
     * A request may still be under way at the provider for a while after its answer was given up,
     * so only a second look, well after the first, is believed when it finds nothing.
     */
    enum Look {
        FIRST(Duration.ofSeconds(90)),
        LAST(Duration.ofMinutes(10));

        private final Duration afterSending;

        Look(Duration afterSending) {
            this.afterSending = afterSending;
        }
    }

    static void schedule(Jobs jobs, MeetingRow intent, Look look) {
        var sent = Long.toString(intent.sentAt().toEpochMilli());
        jobs.schedule(
                JOB,
                "%s/%s/%s".formatted(intent.id(), sent, look),
                intent.sentAt().plus(look.afterSending),
                Map.of(MEETING, intent.id().toString(), SENT, sent, LOOK, look.name()));
    }

    @Override
    public String job() {
        return JOB;
    }

    /** A provider that is down for a day does not leave intents unsettled for ever. */
    @Override
    public Retries retries() {
        return new Retries(40, Duration.ofMinutes(1), Duration.ofHours(1));
    }

    /** An intent that was sent again since has looks of its own, which are not due yet. */
    @Override
    public void run(JobRun run) {
        var look = Look.valueOf(run.get(LOOK));
        var sent = Long.parseLong(run.get(SENT));
        ledger.find(UUID.fromString(run.get(MEETING)))
                .filter(MeetingRow::open)
                .filter(row -> row.sentAt().toEpochMilli() == sent)
                .ifPresent(row ->
                        Actor.callAs(
                                new Actor.SystemActor("meeting recovery"),
                                () -> {
                                    settle(row, look);
                                    return true;
                                }));
    }

    private void settle(MeetingRow row, Look look) {
        if (row.integration() == null) {
            settlement.nobodyToAsk(row);
            return;
        }
        var settled = settlement.look(row, look == Look.LAST);
        log.info("Meeting {} is {} after a look at the provider", row.id(), settled.state().id());
        if (settled.open() && look == Look.FIRST) {
            schedule(jobs, row, Look.LAST);
        }
    }
}
