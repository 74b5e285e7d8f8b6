package dev.comptoir.shipping.batches;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Retries;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks at each order of a batch. What was found of an order is written before the next is looked
 * at, so that after a crash the rest is gone on with.
 */
@Component
final class BatchPlanJob implements JobHandler {

    static final String JOB = "shipping.batch-plan";

    private static final Logger log = LoggerFactory.getLogger(BatchPlanJob.class);
    private static final Retries RETRIES =
            new Retries(6, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** So many orders at a time wait for carriers' prices. */
    private static final int AT_ONCE = 8;

    private final BatchLedger ledger;
    private final BatchPlanner planner;

    BatchPlanJob(BatchLedger ledger, BatchPlanner planner) {
        this.ledger = ledger;
        this.planner = planner;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public Retries retries() {
        return RETRIES;
    }

    @Override
    public void run(JobRun job) {
        var id = UUID.fromString(job.get(BatchLedger.BATCH));
        var run = UUID.fromString(job.get(BatchLedger.RUN));
        var batch = ledger.require(id);
        if (!batch.runs(BatchStatus.PLANNING, run)) {
            return;
        }
        Actor.callAs(
                new Actor.SystemActor("batch"),
                () -> {
                    var last = job.attempt() >= RETRIES.attempts();
                    if (plan(batch, run, last)) {
                        ledger.finish(id, run, BatchStatus.PLANNING, BatchStatus.REVIEW);
                    } else {
                        ledger.stop(id, run, BatchStatus.PLANNING);
                    }
                    return true;
                });
    }

    /**
     * @param last whether what cannot be looked at is left to people
     * @return false when it was stopped before the end
     */
    private boolean plan(Batch batch, UUID run, boolean last) {
        var waiting =
                ledger.inTransaction(
                        () -> ledger.items().written(batch.id(), BatchItemState.WAITING));
        var queue = new ConcurrentLinkedQueue<>(waiting);
        var crew = new Crew();
        for (int i = 0; i < Math.min(AT_ONCE, waiting.size()); i++) {
            crew.start(
                    "batch-plan-" + i,
                    () -> {
                        for (var item = queue.poll();
                                item != null && !crew.over();
                                item = queue.poll()) {
                            look(batch, item, last);
                        }
                    });
        }
        return crew.await(() -> ledger.report(batch.id(), run, queue.size()));
    }

    private void look(Batch batch, BatchItem item, boolean last) {
        BatchItem found;
        try {
            found = planner.plan(batch, item, UpdateBatchItem.NOTHING);
        } catch (RuntimeException trouble) {
            if (!last) {
                throw trouble; // the next attempt looks again
            }
            // there is no next attempt, and one order must not keep the others from being shipped
            log.error("An order of batch {} could not be planned", batch.id(), trouble);
            found = given(item);
        }
        var after = found;
        ledger.inTransaction(() -> {
            var now = ledger.batches().hold(batch.id()).orElseThrow();
            return now.status() == BatchStatus.PLANNING
                    && ledger.items().found(batch.id(), item, after);
        });
    }

    private static BatchItem given(BatchItem item) {
        return new BatchItem(
                item.position(),
                item.orderId(),
                item.orderNumber(),
                BatchItemState.EXCEPTION,
                item.shipmentId(),
                item.again(),
                List.of(new FieldProblem("", "batch-trouble")),
                null,
                null,
                null,
                item.ownCarrier(),
                item.version());
    }
}
