package dev.comptoir.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.System;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * This node's share of the work: starts last, stops first, and between the two picks what is due
 * from the table that all nodes share. A database that is away is asked again at each poll.
 */
@Component
final class JobScheduler implements SmartLifecycle {

    private static final Duration POLL = Duration.ofSeconds(1);

    /** Work of a node that missed four of these (it crashed) is given to another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);
    private static final int RUNS_AT_ONCE = 16;
    private static final double REFILL_BELOW = 0.5;

    private final DataSource dataSource;
    private final TaskDataSerializer serializer;
    private final TaskFactory factory;
    private final SingletonSupplier<Map<String, JobHandler>> handlers;
    private final ObjectProvider<RecurringJob> recurringJobs;

    private final OutageFilter outages = new OutageFilter();

    private volatile @Nullable Scheduler running;

    JobScheduler(
            @System DataSource dataSource,
            TaskDataSerializer serializer,
            TaskFactory factory,
            HandlerBeans handlers,
            ObjectProvider<RecurringJob> recurringJobs) {
        this.dataSource = dataSource;
        this.serializer = serializer;
        this.factory = factory;
        this.handlers = SingletonSupplier.of(handlers::byName);
        this.recurringJobs = recurringJobs;
    }

    void requireHandler(String job) {
        if (!handlers.obtain().containsKey(job)) {
            throw new IllegalArgumentException("No JobHandler is named '%s'".formatted(job));
        }
    }

    /** Spares work that was just committed the wait for the next poll. */
    void wakeAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake();
                    }
                });
    }

    private void wake() {
        var scheduler = running;
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public synchronized void start() {
        if (running == null) {
            var scheduler = build();
            outages.install();
            scheduler.start();
            running = scheduler;
        }
    }

    private Scheduler build() {
        List<Task<?>> once = new ArrayList<>();
        handlers.obtain().values().forEach(handler -> once.add(factory.once(handler)));
        List<RecurringTask<Void>> recurring =
                recurringJobs.stream().map(factory::recurring).toList();
        return Scheduler.create(new WatchedDataSource(dataSource), once)
                .startTasks(recurring)
                .tableName(TaskTable.NAME)
                .serializer(serializer)
                .schedulerName(new SchedulerName.Fixed("node-" + Ids.next()))
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(REFILL_BELOW, 1)
                .threads(RUNS_AT_ONCE)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .deleteUnresolvedAfter(Duration.ofDays(365))
                .shutdownMaxWait(PATIENCE_AT_STOP)
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    @Override
    public synchronized void stop() {
        var scheduler = running;
        running = null;
        if (scheduler != null) {
            scheduler.stop();
            outages.remove();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
