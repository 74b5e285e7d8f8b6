package dev.comptoir.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.Application;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.jobs.JobHandler;
import dev.comptoir.platform.jobs.JobRun;
import dev.comptoir.platform.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Jobs that do nothing, of a store, through the product's own {@code Jobs}: read, bound to their store, run, measured and
 * taken out of the table; against db-scheduler's own empty tasks with the same settings in an equal table without
 * row-level security. All are there before the first is run.
 */
final class JobsBenchmark {

    private static final String JOB = "bench.empty";
    private static final String EQUAL_TABLE =
            """
            create schema if not exists raw_jobs;
            create table raw_jobs.scheduled_tasks (like platform.scheduled_tasks including all) with (
                fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500,
                autovacuum_vacuum_insert_scale_factor = 0.2)
            """;
    private static final double BAR = 0.5;

    private final int jobs;
    private final JdbcClient owner;
    private final Empty empty;
    private final ConfigurableApplicationContext product;
    private final StoreId store;

    private volatile CountDownLatch left = new CountDownLatch(0);

    /** The job, on our side. */
    private static final class Empty implements JobHandler {

        private volatile CountDownLatch left = new CountDownLatch(0);

        @Override
        public String job() {
            return JOB;
        }

        @Override
        public void run(JobRun run) {
            left.countDown();
        }
    }

    private JobsBenchmark(
            int jobs, JdbcClient owner, Empty empty, ConfigurableApplicationContext product, StoreId store) {
        this.jobs = jobs;
        this.owner = owner;
        this.empty = empty;
        this.product = product;
        this.store = store;
    }

    static void run(Settings settings, Report report, Prepared prepared, Simulators simulators) throws Exception {
        int jobs = settings.quick() ? 2_000 : 10_000;
        report.title("Jobs that do nothing, %,d at a time".formatted(jobs));
        var empty = new Empty();
        try (var product = start(settings, simulators, empty);
                var pool = pool(Database.of(Product.dataFolder(settings)))) {
            var owner = JdbcClient.create(pool);
            owner.sql(EQUAL_TABLE).update();
            var benchmark =
                    new JobsBenchmark(jobs, owner, empty, product, StoreId.valueOf(prepared.store()));
            var scheduler = benchmark.scheduler(pool);
            scheduler.start();
            try {
                for (int warmUp = 0; warmUp < 2; warmUp++) {
                    benchmark.ours();
                    benchmark.limit(scheduler);
                }
                var result =
                        Comparison.interleaved(
                                settings.rounds(), benchmark::ours, () -> benchmark.limit(scheduler));
                report.atLeast("jobs / db-scheduler's own empty tasks", result, BAR);
            } finally {
                scheduler.stop();
            }
        }
    }

    /** @return jobs per second, from the commit that schedules them to the empty table */
    private double ours() throws InterruptedException {
        empty.left = new CountDownLatch(jobs);
        var transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
        var all = product.getBean(Jobs.class);
        StoreScope.run(store, () -> transaction.executeWithoutResult(status -> schedule(all)));
        return untilDone("platform.scheduled_tasks", empty.left);
    }

    private void schedule(Jobs all) {
        for (int n = 0; n < jobs; n++) {
            all.schedule(JOB, UUID.randomUUID().toString(), Instant.EPOCH, Map.of());
        }
    }

    private double limit(Scheduler scheduler) throws InterruptedException {
        left = new CountDownLatch(jobs);
        owner.sql(
                        """
                        insert into raw_jobs.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select :job, gen_random_uuid()::text, timestamptz 'epoch', false, 1
                          from generate_series(1, :jobs) as n
                        """)
                .param("job", JOB)
                .param("jobs", jobs)
                .update();
        scheduler.triggerCheckForDueExecutions();
        return untilDone("raw_jobs.scheduled_tasks", left);
    }

    private double untilDone(String table, CountDownLatch ends) throws InterruptedException {
        long begun = System.nanoTime();
        ends.await();
        while (waiting(table) > 0) {
            Thread.sleep(1);
        }
        return jobs / ((System.nanoTime() - begun) / 1e9);
    }

    private long waiting(String table) {
        return owner.sql("select count(*) from %s where task_name = :job".formatted(table))
                .param("job", JOB)
                .query(Long.class)
                .single();
    }

    /** With the settings of the product's {@code JobScheduler}. */
    private Scheduler scheduler(HikariDataSource pool) {
        OneTimeTask<Void> task = Tasks.oneTime(JOB).execute((instance, context) -> left.countDown());
        return Scheduler.create(pool, task)
                .tableName("raw_jobs.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed("raw"))
                .pollingInterval(Duration.ofSeconds(1))
                .pollUsingLockAndFetch(0.5, 1)
                .threads(16)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .build();
    }

    /** As large as the product's pool for such work. */
    private static HikariDataSource pool(Database database) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername("comptoir_owner");
        pool.setPassword(database.ownerPassword());
        pool.setMaximumPoolSize(8);
        return pool;
    }

    private static ConfigurableApplicationContext start(Settings settings, Simulators simulators, Empty empty) {
        return new SpringApplicationBuilder(Application.class)
                .initializers(
                        context ->
                                ((GenericApplicationContext) context)
                                        .registerBean("benchEmptyJob", JobHandler.class, () -> empty))
                .run(
                        "--comptoir.data=" + Product.dataFolder(settings),
                        "--comptoir.mode=demo",
                        "--comptoir.simulators-url=" + simulators.url(),
                        "--server.port=" + settings.port(),
                        "--logging.level.root=warn");
    }
}
