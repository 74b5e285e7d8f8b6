package dev.comptoir.shipping.batches;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.platform.jobs.ProgressState;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings batches from stage to stage, one change at a time, and tells whoever watches them. */
@Component
class BatchLedger {

    static final String BATCH = "batch";
    static final String RUN = "run";

    private final BatchRows batches;
    private final BatchItemRows items;
    private final Jobs jobs;
    private final Progress progress;
    private final Events events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchLedger(
            BatchRows batches,
            BatchItemRows items,
            Jobs jobs,
            Progress progress,
            Events events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batches = batches;
        this.items = items;
        this.jobs = jobs;
        this.progress = progress;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    BatchRows batches() {
        return batches;
    }

    BatchItemRows items() {
        return items;
    }

    Instant now() {
        return clock.instant();
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.<T>execute(status -> work.get());
    }

    /**
     * @throws Problem when the store has no such batch
     */
    Batch require(UUID id) {
        return inTransaction(() -> batches.find(id).orElseThrow(BatchLedger::unknown));
    }

    /** Locks, changes and announces in one transaction. */
    void change(UUID id, Consumer<Batch> change) {
        inTransaction(() -> {
            change.accept(batches.lock(id).orElseThrow(BatchLedger::unknown));
            announce(id);
            return true;
        });
    }

    /** Says, if and when the transaction commits, that the batch is not what it was. */
    void announce(UUID id) {
        events.publish(new BatchChanged(StoreScope.current(), id));
    }

    /** Has a stage's work done; inside the transaction that says so. */
    UUID start(UUID batch, String job, long total) {
        var run = Ids.next();
        progress.begin(run, job, total);
        jobs.schedule(
                job, run.toString(), now(), Map.of(BATCH, batch.toString(), RUN, run.toString()));
        return run;
    }

    /** Ends a stage, unless it was stopped or overtaken. */
    void finish(UUID id, UUID run, BatchStatus stage, BatchStatus next) {
        change(
                id,
                locked -> {
                    if (locked.runs(stage, run)) {
                        batches.turn(locked, next, null, next == BatchStatus.DONE, now());
                        progress.end(run, ProgressState.FINISHED);
                    }
                });
    }

    /** Stops it on behalf of whoever stopped its work. */
    void stop(UUID id, UUID run, BatchStatus stage) {
        change(
                id,
                locked -> {
                    if (locked.runs(stage, run)) {
                        cancel(locked);
                    }
                });
    }

    /** Stops it: what is under way is still written down, and nothing is begun any more. */
    void cancel(Batch locked) {
        batches.turn(locked, BatchStatus.CANCELLED, null, true, now());
        items.moveAll(
                locked.id(),
                BatchItemState.CANCELLED,
                BatchItemState.WAITING,
                BatchItemState.EXCEPTION,
                BatchItemState.READY);
        var run = locked.run();
        if (run != null) {
            progress.end(run, ProgressState.CANCELLED);
        }
    }

    /**
     * Says how many items are left of the run's.
     *
     * @return false when it is not to go on
     */
    boolean report(UUID id, UUID run, int left) {
        return inTransaction(() -> {
            var total = progress.find(run).map(found -> found.total()).orElse(null);
            announce(id);
            return progress.advance(run, total == null ? 0 : Math.max(0, total - left), null);
        });
    }

    private static Problem unknown() {
        return new Problem(BatchesProblem.UNKNOWN_BATCH);
    }
}
