package dev.comptoir.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Work that used up its attempts. It is kept in {@code platform.failed_tasks} with its cause until
 * somebody looks at it; {@code comptoir.jobs.failed} counts what is there.
 */
@Component
final class FailedJobs {

    private static final Logger LOG = LoggerFactory.getLogger(FailedJobs.class);
    private static final int LONGEST_CAUSE = 500;

    private final TaskTable tasks;

    FailedJobs(TaskTable tasks, MeterRegistry meters) {
        this.tasks = tasks;
        Gauge.builder("comptoir.jobs.failed", tasks, TaskTable::countFailed)
                .description(
                        "Jobs that used up their attempts and wait for somebody to look at them")
                .register(meters);
    }

    void keep(ExecutionComplete complete, int attempts) {
        var execution = complete.getExecution();
        var cause = complete.getCause().map(FailedJobs::describe).orElse("unknown");
        tasks.keepAsFailed(execution, attempts, cause);
        LOG.error(
                "Job {} {} is given up after {} attempts: {}",
                execution.taskInstance.getTaskName(),
                execution.taskInstance.getId(),
                attempts,
                cause);
    }

    private static String describe(Throwable cause) {
        var text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return text.substring(0, Math.min(text.length(), LONGEST_CAUSE));
    }
}
