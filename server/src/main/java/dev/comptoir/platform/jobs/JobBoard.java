package dev.comptoir.platform.jobs;

import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** All work of the installation, on all nodes, for whoever runs it. */
@Service
public class JobBoard {

    private final BoardRows rows;
    private final JobScheduler scheduler;
    private final SingletonSupplier<Set<String>> recurring;
    private final TransactionTemplate transaction;

    JobBoard(
            BoardRows rows,
            JobScheduler scheduler,
            ObjectProvider<RecurringJob> recurringJobs,
            @System TransactionTemplate transaction) {
        this.rows = rows;
        this.scheduler = scheduler;
        this.recurring =
                SingletonSupplier.of(() ->
                        recurringJobs.stream()
                                .map(RecurringJob::job)
                                .collect(Collectors.toUnmodifiableSet()));
        this.transaction = transaction;
    }

    /** What runs, what failed, what is tried again, what runs next; in this order. */
    public Page<JobEntry> list(@Nullable JobState state, @Nullable String job, PageRequest page) {
        return rows.list(new BoardRows.Filter(state, job), page, recurring.obtain());
    }

    /**
     * Runs work now: failed work with all its attempts anew, waiting work before its time.
     *
     * @param id of a {@link JobEntry}
     * @return the name of the job
     * @throws Problem when it runs already, or is gone
     */
    public String retry(String id) {
        var key = key(id);
        transaction.executeWithoutResult(status -> {
            if (!rows.putBack(key) && !rows.hurry(key)) {
                throw refusal(key);
            }
            scheduler.wakeAfterCommit();
        });
        return key.job();
    }

    /**
     * Runs all failed work now.
     *
     * @param job of this name only; null for all
     * @return how many pieces of work there were
     */
    public int retryFailed(@Nullable String job) {
        return transaction.<Integer>execute(status -> {
            scheduler.wakeAfterCommit();
            return rows.putAllBack(job);
        });
    }

    /**
     * Takes work away: waiting work before it begins, failed work for good. Running work that
     * reports its progress is asked to stop at its next step.
     *
     * @return the name of the job
     * @throws Problem when it cannot be stopped, comes back by itself, or is gone
     */
    public String cancel(String id) {
        var key = key(id);
        if (recurring.obtain().contains(key.job())) {
            throw new Problem(JobsProblem.RECURRING);
        }
        transaction.executeWithoutResult(status -> {
            if (!rows.remove(key) && !rows.askToStop(key)) {
                throw refusal(key);
            }
        });
        return key.job();
    }

    private Problem refusal(JobKey key) {
        return new Problem(rows.isThere(key) ? JobsProblem.RUNNING : JobsProblem.UNKNOWN);
    }

    private static JobKey key(String id) {
        return JobKey.decode(id).orElseThrow(() -> new Problem(JobsProblem.UNKNOWN));
    }
}
