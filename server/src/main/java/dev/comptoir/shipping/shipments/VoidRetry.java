package dev.comptoir.shipping.shipments;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks a carrier again to take a shipment back: it said later, its answer was lost, or the node
 * died that waited for it. Scheduled with every wish; finds nothing to do for nearly all of them.
 */
@Component
final class VoidRetry implements JobHandler {

    static final String JOB = "shipping.void-retry";

    private static final String SHIPMENT = "shipment";
    private static final String TRIES = "tries";

    /** Time for whoever asks first to get the answer. */
    private static final Duration FIRST = Duration.ofSeconds(90);

    private final ShipmentLedger ledger;
    private final Voids voids;

    VoidRetry(ShipmentLedger ledger, Voids voids) {
        this.ledger = ledger;
        this.voids = voids;
    }

    /**
     * @param at when to ask; the first time a while later, because somebody is asking already
     */
    static void schedule(Jobs jobs, Shipment shipment, Instant at) {
        var tries = shipment.purchase().voidTries();
        jobs.schedule(
                JOB,
                "%s/%d/%d".formatted(shipment.id(), tries, at.toEpochMilli()),
                tries == 0 ? at.plus(FIRST) : at,
                Map.of(SHIPMENT, shipment.id().toString(), TRIES, Integer.toString(tries)));
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run(JobRun run) {
        var tries = Integer.parseInt(run.get(TRIES));
        ledger.find(UUID.fromString(run.get(SHIPMENT)))
                .filter(shipment -> shipment.state() == PurchaseState.VOID_REQUESTED)
                .filter(shipment -> shipment.purchase().voidTries() == tries)
                .filter(shipment -> !shipment.forgotten())
                .ifPresent(shipment ->
                        Actor.callAs(
                                new Actor.SystemActor("void retry"), () -> voids.send(shipment)));
    }
}
