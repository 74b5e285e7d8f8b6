package dev.comptoir.shipping.tracking;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the carrier of one connection after all parcels whose time has come. What it may not ask now
 * keeps its place.
 */
@Component
final class TrackJob implements JobHandler {

    static final String JOB = "shipping.track";
    static final String INTEGRATION = "integration";

    /** A run ends after this, to give others a turn; the next sweep goes on. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final TrackedParcels parcels;
    private final CarrierTracking carrier;
    private final Subscriptions subscriptions;
    private final TrackRounds rounds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrackJob(
            TrackedParcels parcels,
            CarrierTracking carrier,
            Subscriptions subscriptions,
            TrackRounds rounds,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.parcels = parcels;
        this.carrier = carrier;
        this.subscriptions = subscriptions;
        this.rounds = rounds;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run(JobRun run) {
        var integration = UUID.fromString(run.get(INTEGRATION));
        Actor.callAs(
                new Actor.SystemActor("tracking"),
                () -> {
                    follow(integration);
                    return true;
                });
    }

    private void follow(UUID integration) {
        subscriptions.renew(integration);
        var opened = open(integration);
        if (opened == null) {
            return;
        }
        var end = clock.instant().plus(LONGEST);
        try {
            boolean more = true;
            while (more && clock.instant().isBefore(end)) {
                more = rounds.next(integration, opened);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt(); // what was taken is free again after its lease
        }
    }

    private CarrierTracking.@Nullable Carrier open(UUID integration) {
        try {
            return carrier.open(integration);
        } catch (Problem problem) {
            // not to be asked at all: nothing comes of trying each half minute
            transaction.executeWithoutResult(status ->
                    parcels.putOff(integration, clock.instant().plus(Duration.ofHours(6))));
            return null;
        }
    }
}
