package dev.comptoir.shipping.batches;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Retries;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Buys batches on whichever node has time, and goes on where another stood. */
@Component
final class BatchBuyJob implements JobHandler {

    static final String JOB = "shipping.batch-buy";

    private final BatchLedger ledger;
    private final BatchBuying buying;

    BatchBuyJob(BatchLedger ledger, BatchBuying buying) {
        this.ledger = ledger;
        this.buying = buying;
    }

    @Override
    public String job() {
        return JOB;
    }

    /** A database that is away for a while leaves no batch half bought. */
    @Override
    public Retries retries() {
        return new Retries(40, Duration.ofSeconds(1), Duration.ofMinutes(10));
    }

    @Override
    public void run(JobRun job) {
        var id = UUID.fromString(job.get(BatchLedger.BATCH));
        var run = UUID.fromString(job.get(BatchLedger.RUN));
        var batch = ledger.require(id);
        if (batch.runs(BatchStatus.CANCELLED, run)) {
            buying.settle(batch);
        }
        if (!batch.runs(BatchStatus.BUYING, run)) {
            return;
        }
        Actor.callAs(
                new Actor.SystemActor("batch"),
                () -> {
                    if (buying.run(batch, run)) {
                        ledger.finish(id, run, BatchStatus.BUYING, BatchStatus.DONE);
                    } else {
                        ledger.stop(id, run, BatchStatus.BUYING);
                    }
                    return true;
                });
    }
}
