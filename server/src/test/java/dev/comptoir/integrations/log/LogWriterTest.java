package dev.comptoir.integrations.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.access.Actor;
import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.http.Exchange;
import dev.comptoir.platform.http.Header;
import dev.comptoir.testing.MovableClock;
import dev.comptoir.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes as the system role does, under row-level security; looks at the tables as their superuser.
 */
class LogWriterTest {

    private final TestDatabase database = TestDatabase.create();
    private final HikariDataSource system = database.system();
    private final JdbcClient everything = JdbcClient.create(database.administrator());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MovableClock clock = new MovableClock();
    private final LogPartitions partitions = new LogPartitions(JdbcClient.create(system));
    private final LogSubject subject =
            new LogSubject(
                    new StoreId(Ids.next()), Ids.next(), "sample", "Main", Environment.SIMULATOR);

    private LogWriter writer;

    @BeforeEach
    void open() {
        system.setConnectionTimeout(250);
        writer = new LogWriter(new JdbcTemplate(system), partitions, settings(90), meters);
    }

    @AfterEach
    void close() throws InterruptedException {
        writer.close();
        system.close();
    }

    @Test
    void theEntryIsCommittedWhenTheCallReturns() {
        writer.write(entry("hello")).await();

        assertThat(bodies()).containsExactly("hello");
    }

    @Test
    void manyCallersShareCommits() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 400)
                    .forEach(number ->
                            callers.submit(() -> writer.write(entry("number " + number)).await()));
        }

        assertThat(bodies()).hasSize(400);
        assertThat(
                        everything
                                .sql(
                                        "select count(distinct xmin::text) from integrations.integration_logs")
                                .query(Integer.class)
                                .single())
                .isLessThan(200);
    }

    @Test
    void keepsWhatPostgresCannotHold() {
        writer.write(entry("zero \0 byte")).await();

        assertThat(bodies()).containsExactly("zero \uFFFD byte");
    }

    @Test
    void oneEntryThatCannotBeWrittenDoesNotTakeTheOthersAlong() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .forEach(number -> callers.submit(() -> writer.write(entry("good")).await()));
            callers.submit(() ->
                    writer.write(entry("bad", Instant.parse("+300000-01-01T00:00:00Z"))).await());
        }

        assertThat(bodies()).hasSize(20);
        assertThat(meters.counter("comptoir.log.lost").count()).isEqualTo(1);
    }

    @Test
    void outlivesADatabaseThatGoesAwayForAWhile() {
        writer.write(entry("before")).await();
        refuseConnections();

        long begin = System.nanoTime();
        writer.write(entry("meanwhile")).await();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(meters.counter("comptoir.log.late").count()).isEqualTo(1);

        everything.sql("alter database %s connection limit -1".formatted(name())).update();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(bodies()).containsExactly("before", "meanwhile"));
        assertThat(meters.counter("comptoir.log.lost").count()).isZero();
    }

    @Test
    void partitionsAreMadeAheadAndDroppedWhenTheirTimeIsOver() {
        var retention = new LogRetention(partitions, settings(30), clock);
        retention.run();
        assertThat(days())
                .hasSize(8)
                .contains("integration_logs_20261121", "integration_logs_20261128");
        writer.write(entry("old")).await();

        clock.advance(Duration.ofDays(30));
        retention.run();
        assertThat(bodies()).containsExactly("old");

        clock.advance(Duration.ofDays(1));
        retention.run();
        assertThat(bodies()).isEmpty();
        assertThat(days())
                .doesNotContain("integration_logs_20261121")
                .contains("integration_logs_20261229");
    }

    @Test
    void everyPartitionIsFencedAndNobodyRewritesTheLog() {
        writer.write(entry("fenced")).await();

        assertThat(
                        everything
                                .sql(
                                        """
                                        select count(*) from pg_class
                                         where relname like 'integration_logs_2%' and relkind = 'r'
                                           and not (relrowsecurity and relforcerowsecurity)
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(
                        everything
                                .sql(
                                        "select has_table_privilege('comptoir_app', 'integrations.integration_logs', 'update')")
                                .query(Boolean.class)
                                .single())
                .isFalse();
    }

    /** To everybody but the superuser, and ends the sessions that there are. */
    private void refuseConnections() {
        everything.sql("alter database %s connection limit 0".formatted(name())).update();
        everything
                .sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and usename = 'comptoir_system'
                        """)
                .query(row -> {});
    }

    private String name() {
        return everything.sql("select current_database()").query(String.class).single();
    }

    private static LogSettings settings(int days) {
        return new LogSettings(days, Duration.ofSeconds(2), Duration.ofMinutes(1), 1000);
    }

    private LogEntry entry(String body) {
        return entry(body, clock.instant());
    }

    private LogEntry entry(String body, Instant at) {
        var exchange =
                new Exchange(
                        subject.store(),
                        subject.integration(),
                        "correlation",
                        "price",
                        1,
                        at,
                        Duration.ofMillis(12),
                        "GET",
                        "https://api.sample.test/v1/price",
                        200,
                        List.of(new Header("Accept", "*/*")),
                        null,
                        List.of(new Header("Date", "now")),
                        body,
                        false,
                        null,
                        null,
                        null,
                        subject.environment());
        return LogEntry.of(
                exchange,
                new LogScope(
                        subject,
                        new ActorRef(Actor.Kind.SYSTEM, null, "test"),
                        "rating",
                        Set.of(),
                        seen -> {}));
    }

    private List<String> bodies() {
        return everything
                .sql("select response_body from integrations.integration_logs order by id")
                .query((row, number) -> Columns.text(row, "response_body"))
                .list();
    }

    private List<String> days() {
        return everything
                .sql(
                        "select relname from pg_class where relname like 'integration_logs_2_______' and relkind = 'r'")
                .query((row, number) -> Columns.text(row, "relname"))
                .list();
    }
}
