package dev.comptoir.platform.jobs;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.web.Correlation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.stereotype.Component;

/** Runs one attempt: binds the work's store and correlation id, and measures it. */
@Component
final class JobRunner {

    private final MeterRegistry meters;

    JobRunner(MeterRegistry meters) {
        this.meters = meters;
    }

    void run(JobHandler handler, TaskInstance<TaskData> task, Execution execution) {
        var data = task.getData();
        var run =
                new JobRun(
                        TaskInstances.withoutStore(task.getId()),
                        data.store(),
                        data.data(),
                        execution.consecutiveFailures + 1);
        correlated(
                data.correlationId(), () -> measured(handler.job(), () -> inScope(handler, run)));
    }

    void run(RecurringJob job) {
        correlated(Correlation.current(), () -> measured(job.job(), job::run));
    }

    private static void correlated(String id, Runnable work) {
        Correlation.call(
                id,
                () -> {
                    work.run();
                    return null;
                });
    }

    private static void inScope(JobHandler handler, JobRun run) {
        var store = run.store();
        if (store == null) {
            handler.run(run);
        } else {
            StoreScope.run(store, () -> handler.run(run));
        }
    }

    private void measured(String job, Runnable work) {
        var sample = Timer.start(meters);
        var outcome = "failed";
        try {
            work.run();
            outcome = "ok";
        } finally {
            sample.stop(meters.timer("comptoir.jobs.runs", "job", job, "outcome", outcome));
        }
    }
}
