package dev.comptoir.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.platform.database.DatabaseAccess.Login;
import dev.comptoir.testing.ComptoirTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
@Import(TestJobs.class)
class JobsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired private Jobs jobs;
    @Autowired private JobScheduler node;
    @Autowired private TestJobs.Recorder recorder;
    @Autowired private TestJobs.Hourly hourly;
    @Autowired private JdbcClient app;
    @Autowired @System private JdbcClient system;
    @Autowired private TransactionTemplate transaction;
    @Autowired @System private TransactionTemplate systemTransaction;
    @Autowired private MeterRegistry meters;
    @Autowired private DatabaseAccess access;

    private final StoreId store = new StoreId(Ids.next());
    private final String instance = Ids.next().toString();

    @Test
    void runsWithTheStoreThatScheduledIt() {
        StoreScope.run(store, () -> commit(Map.of("order", "42")));
        await().atMost(SOON).until(() -> !recorder.runsOf(instance).isEmpty());
        assertThat(recorder.runsOf(instance))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.boundStore()).contains(store);
                    assertThat(seen.run().get("order")).isEqualTo("42");
                    assertThat(seen.run().attempt()).isEqualTo(1);
                });
        await().atMost(SOON).until(() -> waiting() == 0);
    }

    @Test
    void runsWithoutAStoreWhenNoneScheduledIt() {
        systemTransaction.executeWithoutResult(status -> schedule(Map.of()));
        await().atMost(SOON).until(() -> !recorder.runsOf(instance).isEmpty());
        assertThat(recorder.runsOf(instance).getFirst().boundStore()).isEmpty();
    }

    @Test
    void leavesNothingAfterARollback() {
        StoreScope.run(
                store,
                () ->
                        transaction.executeWithoutResult(status -> {
                            schedule(Map.of());
                            status.setRollbackOnly();
                        }));
        systemTransaction.executeWithoutResult(status -> {
            schedule(Map.of());
            status.setRollbackOnly();
        });
        assertThat(waiting()).isZero();
        assertThat(recorder.runsOf(instance)).isEmpty();
    }

    @Test
    void takesPartInASystemTransactionThatAlsoReadAsTheApplication() {
        systemTransaction.executeWithoutResult(status -> {
            app.sql("select 1").query().singleRow();
            schedule(Map.of());
            status.setRollbackOnly();
        });
        assertThat(waiting()).isZero();
    }

    @Test
    void triesAgainAfterAFailure() {
        StoreScope.run(store, () -> commit(Map.of("failures", "2")));
        await().atMost(SOON).until(() -> recorder.runsOf(instance).size() == 3);
        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(failed()).isZero();
    }

    @Test
    void keepsWhatFailedTooOftenWithItsCause() {
        StoreScope.run(store, () -> commit(Map.of("failures", "3")));
        await().atMost(SOON).until(() -> failed() == 1);
        assertThat(recorder.runsOf(instance)).hasSize(3);
        assertThat(waiting()).isZero();
        assertThat(
                        system.sql(
                                        "select cause from platform.failed_tasks where task_instance = ?")
                                .param(store + "/" + instance)
                                .query(String.class)
                                .single())
                .isEqualTo("IllegalStateException: attempt 3 goes wrong");
        assertThat(meters.get("comptoir.jobs.failed").gauge().value()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void refusesWorkThatNobodyDoes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> jobs.schedule("no.such", instance, Instant.now(), null));
    }

    @Test
    void showsTheApplicationNoTaskAndLetsItAddNoneForAnotherStore() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        app.sql("select * from platform.scheduled_tasks").query().listOfRows());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> app.sql("select * from platform.failed_tasks").query().listOfRows());
        var other = new StoreId(Ids.next());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> StoreScope.run(store, () -> insertFor(other)));
    }

    @Test
    void picksUpWhatWasCommittedBeforeACrash() {
        node.stop();
        StoreScope.run(store, () -> commit(Map.of()));
        assertThat(waiting()).isEqualTo(1);
        node.start();
        await().atMost(SOON).until(() -> recorder.runsOf(instance).size() == 1);
    }

    @Test
    void takesOverFromANodeThatDiedAtWork() {
        node.stop();
        StoreScope.run(store, () -> commit(Map.of()));
        system.sql(
                        """
                        update platform.scheduled_tasks
                        set picked = true, picked_by = 'gone', last_heartbeat = now() - interval '5 minutes'
                        where task_instance = ?
                        """)
                .param(store + "/" + instance)
                .update();
        node.start();
        await().atMost(SOON).until(() -> recorder.runsOf(instance).size() == 1);
    }

    @Test
    void sharesWorkBetweenNodes(
            @Autowired @System DataSource source,
            @Autowired TaskDataSerializer serializer,
            @Autowired TaskFactory factory,
            @Autowired HandlerBeans handlers,
            @Autowired ObjectProvider<RecurringJob> recurring) {
        var other = new JobScheduler(source, serializer, factory, handlers, recurring);
        other.start();
        try {
            var instances = IntStream.range(0, 60).mapToObj(n -> instance + "-" + n).toList();
            StoreScope.run(store, () -> instances.forEach(each -> commitAt(each, Instant.now())));
            await().atMost(SOON).until(() -> instances.stream().allMatch(each -> ran(each) >= 1));
            assertThat(instances).allMatch(each -> ran(each) == 1);
            assertThat(hourly.runs).hasValue(1);
        } finally {
            other.stop();
        }
    }

    @Test
    void goesOnAfterTheDatabaseWasAway() {
        var maintenance = JdbcClient.create(connections(access.owner(), "postgres"));
        var database = app.sql("select current_database()").query(String.class).single();
        StoreScope.run(store, () -> commitAt(instance, Instant.now().plusSeconds(2)));
        maintenance.sql("alter database %s allow_connections false".formatted(database)).update();
        try {
            cutConnections(maintenance, database);
            assertThatExceptionOfType(TransactionException.class)
                    .isThrownBy(() -> jobs.schedule(recorder.job(), "lost", Instant.now(), null));
        } finally {
            maintenance
                    .sql("alter database %s allow_connections true".formatted(database))
                    .update();
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ran(instance) == 1);
    }

    /** Each login may end what it began itself. */
    private void cutConnections(JdbcClient maintenance, String database) {
        Login systemLogin = Objects.requireNonNull(access.system());
        for (Login login : List.of(access.app(), systemLogin)) {
            JdbcClient.create(connections(login, "postgres"))
                    .sql(
                            """
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = ? and usename = current_user
                            """)
                    .param(database)
                    .query()
                    .listOfRows();
        }
        await().atMost(SOON)
                .until(() ->
                        maintenance
                                        .sql(
                                                "select count(*) from pg_stat_activity where datname = ?")
                                        .param(database)
                                        .query(Long.class)
                                        .single()
                                == 0);
    }

    private DataSource connections(Login login, String database) {
        var url = access.url().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
        return new DriverManagerDataSource(url, login.user(), login.password());
    }

    private void commit(Map<String, String> data) {
        transaction.executeWithoutResult(status -> schedule(data));
    }

    private void commitAt(String name, Instant at) {
        transaction.executeWithoutResult(status -> jobs.schedule(recorder.job(), name, at, null));
    }

    private void schedule(Map<String, String> data) {
        jobs.schedule(recorder.job(), instance, Instant.now(), data);
    }

    private void insertFor(StoreId other) {
        transaction.executeWithoutResult(status ->
                app.sql(
                                """
                                insert into platform.scheduled_tasks
                                    (task_name, task_instance, task_data, execution_time, picked, version)
                                values ('test.recorder', ?, convert_to(?, 'UTF8'), now(), false, 1)
                                """)
                        .param(other + "/" + instance)
                        .param("{\"store\":\"%s\",\"data\":{}}".formatted(other))
                        .update());
    }

    private long ran(String name) {
        return recorder.runsOf(name).size();
    }

    private long waiting() {
        return rows("platform.scheduled_tasks");
    }

    private long failed() {
        return rows("platform.failed_tasks");
    }

    private long rows(String table) {
        return system.sql("select count(*) from %s where task_instance like ?".formatted(table))
                .param("%" + instance)
                .query(Long.class)
                .single();
    }
}
