package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Settles a pickup whose outcome nobody wrote down. No carrier can be asked whether it sends a
 * courier, so an order that was under way when its node died is unknown from then on, and a person
 * decides; likewise whether he comes at another time. Calling off twice calls nobody, so that is
 * asked again. Scheduled with every step; finds nothing to do for nearly all of them.
 */
@Component
final class PickupRecovery implements JobHandler {

    static final String JOB = "shipping.pickup-recovery";

    private static final Logger log = LoggerFactory.getLogger(PickupRecovery.class);
    private static final String PICKUP = "pickup";
    private static final String TRIES = "tries";
    private static final String CHANGE = "change";

    /** By then nobody waits for the answer any more. */
    private static final Duration FIRST = Duration.ofSeconds(90);

    private final PickupLedger ledger;
    private final Couriers couriers;

    PickupRecovery(PickupLedger ledger, Couriers couriers) {
        this.ledger = ledger;
        this.couriers = couriers;
    }

    static void ordered(Jobs jobs, Pickup intent) {
        jobs.schedule(
                JOB,
                intent.id().toString(),
                intent.answered().sentAt().plus(FIRST),
                Map.of(PICKUP, intent.id().toString()));
    }

    static void changing(Jobs jobs, Pickup pickup) {
        var asked = requireNonNull(pickup.change()).askedAt();
        jobs.schedule(
                JOB,
                "%s/change/%s".formatted(pickup.id(), asked),
                asked.plus(FIRST),
                Map.of(PICKUP, pickup.id().toString(), CHANGE, asked.toString()));
    }

    /**
     * @param at when to ask; the first time a while later, because somebody is asking already
     */
    static void callingOff(Jobs jobs, Pickup pickup, Instant at) {
        var tries = pickup.answered().cancelTries();
        jobs.schedule(
                JOB,
                "%s/%d/%d".formatted(pickup.id(), tries, at.toEpochMilli()),
                tries == 0 ? at.plus(FIRST) : at,
                Map.of(PICKUP, pickup.id().toString(), TRIES, Integer.toString(tries)));
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run(JobRun run) {
        ledger.find(UUID.fromString(run.get(PICKUP)))
                .ifPresent(pickup ->
                        Actor.callAs(
                                new Actor.SystemActor("pickup recovery"),
                                () -> settle(pickup, run.data())));
    }

    private Pickup settle(Pickup pickup, Map<String, String> step) {
        var change = step.get(CHANGE);
        if (change != null) {
            return changeLost(pickup, Instant.parse(change));
        }
        var tries = step.get(TRIES);
        return tries == null ? lost(pickup) : again(pickup, Integer.parseInt(tries));
    }

    private Pickup lost(Pickup pickup) {
        if (pickup.state() != PickupState.REQUESTED) {
            return pickup;
        }
        log.info("Nobody knows whether the courier of pickup {} was ordered", pickup.id());
        return ledger.unknown(pickup, ledger.kept(stopped()));
    }

    private Pickup changeLost(Pickup pickup, Instant asked) {
        var change = pickup.change();
        if (change == null
                || change.state() != ChangeState.REQUESTED
                || !change.askedAt().equals(asked)) {
            return pickup;
        }
        log.info("Nobody knows when the courier of pickup {} comes", pickup.id());
        return ledger.maybeMoved(pickup, List.of(), ledger.kept(stopped()));
    }

    private static ProviderFault stopped() {
        var words = "Comptoir stopped before it had the carrier's answer.";
        return ProviderFault.of(FaultKind.UNAVAILABLE, NetworkCause.CUT, words);
    }

    private Pickup again(Pickup pickup, int tries) {
        return pickup.answered().cancelTries() == tries ? couriers.callOff(pickup, true) : pickup;
    }
}
