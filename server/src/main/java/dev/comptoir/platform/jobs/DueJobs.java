package dev.comptoir.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Whether the nodes keep up with the work, read when somebody collects metrics. All nodes share one
 * schedule, so each of them tells the same.
 */
@Component
final class DueJobs {

    DueJobs(TaskTable tasks, MeterRegistry meters) {
        Gauge.builder("comptoir.jobs.due", tasks, TaskTable::countDue)
                .description("Jobs whose time has come and that no node has taken yet")
                .register(meters);
        Gauge.builder("comptoir.jobs.delay", tasks, TaskTable::oldestDueSeconds)
                .description("For how long the oldest of them has been due")
                .baseUnit("seconds")
                .register(meters);
    }
}
