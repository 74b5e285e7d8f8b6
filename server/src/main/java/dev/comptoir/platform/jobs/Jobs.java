package dev.comptoir.platform.jobs;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.web.Correlation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Work to be done later, on any node, at least once. It is written in the caller's transaction:
 * after a rollback there is none, after a commit it outlives any crash. It belongs to the store
 * bound by the caller, if any.
 */
@Service
public class Jobs {

    private final TaskTable tasks;
    private final JobScheduler scheduler;

    Jobs(TaskTable tasks, JobScheduler scheduler) {
        this.tasks = tasks;
        this.scheduler = scheduler;
    }

    /**
     * Schedules work for the {@link JobHandler} of that name.
     *
     * @param instance names this piece of work; while one of the same name and store waits, a
     *     second is not added
     * @param at not before then; a time in the past means at once
     * @param data ids and small facts for the handler; it is stored as it is, so no secrets and no
     *     personal data
     * @throws IllegalArgumentException when there is no such handler
     */
    public void schedule(
            String job, String instance, Instant at, @Nullable Map<String, String> data) {
        scheduleAll(List.of(job), instance, at, data == null ? Map.of() : data);
    }

    /** Schedules the same work for several handlers in one statement. */
    public void scheduleAll(
            List<String> jobs, String instance, Instant at, Map<String, String> data) {
        jobs.forEach(scheduler::requireHandler);
        var store = StoreScope.find().orElse(null);
        var task = new TaskData(store, Correlation.current(), data);
        tasks.insert(jobs, TaskInstances.name(store, instance), at, task);
        if (!at.isAfter(Instant.now())) {
            scheduler.wakeAfterCommit();
        }
    }
}
