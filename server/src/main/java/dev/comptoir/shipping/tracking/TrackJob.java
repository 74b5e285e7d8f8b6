package dev.comptoir.shipping.tracking;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.shipping.spi.TrackingPace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the carrier of one connection after all parcels whose time has come, so many at a time as it
 * takes, as fast as it allows. What it may not ask now keeps its place.
 */
@Component
final class TrackJob implements JobHandler {

    static final String JOB = "shipping.track";
    static final String INTEGRATION = "integration";

    /** A run ends after this, to give others a turn; the next sweep goes on. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final TrackedParcels parcels;
    private final CarrierTracking carrier;
    private final Subscriptions subscriptions;
    private final PaceKeeper pace;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrackJob(
            TrackedParcels parcels,
            CarrierTracking carrier,
            Subscriptions subscriptions,
            PaceKeeper pace,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.parcels = parcels;
        this.carrier = carrier;
        this.subscriptions = subscriptions;
        this.pace = pace;
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
                more = step(integration, opened);
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

    /**
     * One call.
     *
     * @return whether another may follow at once
     */
    private boolean step(UUID integration, CarrierTracking.Carrier opened)
            throws InterruptedException {
        var batch =
                inTransaction(() ->
                        parcels.takeDue(integration, opened.pace().perCall(), clock.instant()));
        if (batch.isEmpty()) {
            return false;
        }
        if (!turn(integration, opened.pace())) {
            transaction.executeWithoutResult(status -> parcels.giveBack(batch, clock.instant()));
            return false;
        }
        try {
            carrier.ask(integration, opened, batch);
            return true;
        } catch (ProviderFault | Problem trouble) {
            putOff(batch, trouble);
            return false;
        }
    }

    /** Waits for a turn that is near. */
    private boolean turn(UUID integration, TrackingPace allowed) throws InterruptedException {
        while (true) {
            switch (pace.forJob(integration, allowed)) {
                case PaceKeeper.Turn.Now _ -> {
                    return true;
                }
                case PaceKeeper.Turn.Later(var at) -> {
                    var wait = Duration.between(clock.instant(), at);
                    if (wait.compareTo(LONGEST_WAIT) > 0) {
                        return false;
                    }
                    Thread.sleep(wait);
                }
            }
        }
    }

    private void putOff(List<TrackedParcel> batch, RuntimeException trouble) {
        int failures = 1 + batch.stream().mapToInt(TrackedParcel::failures).max().orElse(0);
        var now = clock.instant();
        var later = FollowUp.afterFailure(failures, now);
        var told =
                trouble instanceof ProviderFault fault
                        ? now.plus(fault.retryAfter().orElse(Duration.ZERO))
                        : now;
        transaction.executeWithoutResult(
                status -> parcels.failed(batch, told.isAfter(later) ? told : later));
    }

    private List<TrackedParcel> inTransaction(Supplier<List<TrackedParcel>> work) {
        return transaction.<List<TrackedParcel>>execute(status -> work.get());
    }
}
