package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

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
 * Settles a purchase whose outcome nobody wrote down: the carrier's answer was lost, or the node
 * that waited for it died. Scheduled with every purchase; finds nothing to do for nearly all of
 * them.
 */
@Component
final class PurchaseRecovery implements JobHandler {

    static final String JOB = "shipping.purchase-recovery";

    private static final Logger log = LoggerFactory.getLogger(PurchaseRecovery.class);
    private static final String SHIPMENT = "shipment";
    private static final String SENT = "sent";
    private static final String LOOK = "look";

    private final ShipmentLedger ledger;
    private final PurchaseSettlement settlement;

    PurchaseRecovery(ShipmentLedger ledger, PurchaseSettlement settlement) {
        this.ledger = ledger;
        this.settlement = settlement;
    }

    /**
     * A request may still be under way at the carrier for a while after its answer was given up, so
     * only a look as late as the carrier's connector says is believed when it finds nothing.
     */
    enum Look {
        FIRST,
        LAST
    }

    /** By then nobody waits for the answer any more. */
    private static final Duration FIRST = Duration.ofSeconds(90);

    static void schedule(Jobs jobs, Shipment intent, Look look) {
        schedule(jobs, intent, look, FIRST);
    }

    static void schedule(Jobs jobs, Shipment intent, Look look, Duration afterSending) {
        var sentAt = requireNonNull(intent.purchase().sentAt());
        var sent = Long.toString(sentAt.toEpochMilli());
        jobs.schedule(
                JOB,
                "%s/%s/%s".formatted(intent.id(), sent, look),
                sentAt.plus(afterSending),
                Map.of(SHIPMENT, intent.id().toString(), SENT, sent, LOOK, look.name()));
    }

    @Override
    public String job() {
        return JOB;
    }

    /** A carrier that is down for a day does not leave purchases unsettled for ever. */
    @Override
    public Retries retries() {
        return new Retries(40, Duration.ofMinutes(1), Duration.ofHours(1));
    }

    /** A purchase that was tried again since has looks of its own, which are not due yet. */
    @Override
    public void run(JobRun run) {
        var look = Look.valueOf(run.get(LOOK));
        var sent = Long.parseLong(run.get(SENT));
        ledger.find(UUID.fromString(run.get(SHIPMENT)))
                .filter(shipment ->
                        shipment.state().open() || shipment.state() == PurchaseState.ANSWERED)
                .filter(shipment -> sentMillis(shipment) == sent)
                .ifPresent(shipment ->
                        Actor.callAs(
                                new Actor.SystemActor("purchase recovery"),
                                () -> {
                                    settle(shipment, look);
                                    return true;
                                }));
    }

    private static long sentMillis(Shipment shipment) {
        return requireNonNull(shipment.purchase().sentAt()).toEpochMilli();
    }

    private void settle(Shipment shipment, Look look) {
        var settled = settlement.look(shipment);
        log.info(
                "Shipment {} is {} after a look at the carrier",
                settled.id(),
                settled.state().id());
        if (settled.state().open() && look == Look.FIRST) {
            settlement
                    .believableAfter(settled)
                    .ifPresent(wait -> ledger.lookLater(settled, Look.LAST, wait));
        }
    }
}
