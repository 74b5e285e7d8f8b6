package dev.comptoir.integrations.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.StoreTransactions;
import dev.comptoir.testing.MovableClock;
import dev.comptoir.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counting days: what is counted, when a day is closed, and that it does not matter who counts. */
class UsageJobTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final StoreId store = new StoreId(Ids.next());
    private final UUID integration = Ids.next();
    private final MovableClock clock = new MovableClock();
    private HikariDataSource app;
    private HikariDataSource system;
    private JdbcClient sql;
    private UsageRows rows;

    @BeforeEach
    void connect() {
        app = database.app();
        system = database.system();
        sql = JdbcClient.create(system);
        rows = new UsageRows(JdbcClient.create(app), sql);
        clock.set(NOON);
    }

    @AfterEach
    void close() {
        app.close();
        system.close();
    }

    @Test
    void countsCallsFaultsAndTimesOfADay() {
        IntStream.rangeClosed(1, 96).forEach(millis -> log(NOON, "call", null, millis));
        log(NOON, "call", "rate_limited", 97);
        log(NOON, "call", "rate_limited", 98);
        log(NOON, "call", "timeout", 30_000);
        log(NOON, "call", "unavailable", null);
        log(NOON, "test", null, 5_000);
        log(NOON, "change", null, null);

        job().run();

        assertThat(usage())
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.day()).isEqualTo(DAY);
                    assertThat(day.integrationId()).isEqualTo(integration);
                    assertThat(day.calls()).isEqualTo(100);
                    assertThat(day.failures()).isEqualTo(4);
                    assertThat(day.faults())
                            .isEqualTo(Map.of("rate_limited", 2, "timeout", 1, "unavailable", 1));
                    assertThat(day.medianMillis()).isEqualTo(50);
                    assertThat(day.p95Millis()).isEqualTo(95);
                    assertThat(day.p99Millis()).isEqualTo(30_000);
                    assertThat(day.meanMillis()).isEqualTo((96 * 97 / 2 + 97 + 98 + 30_000) / 100);
                });
    }

    @Test
    void aDayIsCountedAnewUntilItIsClosed() {
        log(NOON, "call", null, 10);
        job().run();
        log(NOON.minusSeconds(60), "call", null, 20);
        job().run();
        assertThat(usage()).singleElement().extracting(IntegrationUsage::calls).isEqualTo(2);

        clock.set(Instant.parse("2026-11-21T00:30:00Z"));
        log(Instant.parse("2026-11-20T23:59:59Z"), "call", null, 30);
        job().run();
        assertThat(rows.finalDay()).as("an entry may still be on its way").isEmpty();
        assertThat(usage()).singleElement().extracting(IntegrationUsage::calls).isEqualTo(3);

        clock.set(Instant.parse("2026-11-21T01:00:00Z"));
        job().run();
        assertThat(rows.finalDay()).contains(DAY);
    }

    @Test
    void whatIsClosedOutlivesItsLog() {
        log(NOON, "call", null, 10);
        clock.set(NOON.plusSeconds(3 * 86_400));
        job().run();
        JdbcClient.create(database.administrator())
                .sql("delete from integrations.integration_logs")
                .update();
        clock.set(NOON.plusSeconds(4 * 86_400));
        job().run();
        assertThat(usage()).singleElement().extracting(IntegrationUsage::calls).isEqualTo(1);
    }

    @Test
    void afterATimeWithoutTheProductEveryDayIsMadeUpFor() {
        log(NOON, "call", null, 10);
        job().run();
        for (int day = 1; day <= 5; day++) {
            log(NOON.plusSeconds(day * 86_400L), "call", null, 10);
        }
        clock.set(NOON.plusSeconds(9 * 86_400L));
        job().run();
        assertThat(usage()).extracting(IntegrationUsage::calls).containsExactly(1, 1, 1, 1, 1, 1);
        assertThat(rows.finalDay()).contains(DAY.plusDays(8));
    }

    @Test
    void aRunThatIsCutShortLeavesNothingHalfCounted() {
        log(NOON, "call", null, 10);
        log(NOON.plusSeconds(86_400), "call", null, 10);
        clock.set(NOON.plusSeconds(2 * 86_400));
        new TransactionTemplate(new JdbcTransactionManager(system))
                .executeWithoutResult(status -> {
                    rows.count(DAY);
                    rows.close(DAY);
                    status.setRollbackOnly();
                });
        assertThat(usage()).isEmpty();
        assertThat(rows.finalDay()).isEmpty();
        job().run();
        assertThat(usage()).hasSize(2);
    }

    @Test
    void severalNodesAtOnceCountTheSame() throws Exception {
        for (int i = 0; i < 500; i++) {
            log(NOON, "call", i % 10 == 0 ? "timeout" : null, i);
        }
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs =
                    IntStream.range(0, 6).mapToObj(i -> nodes.submit(() -> job().run())).toList();
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(usage())
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.calls()).isEqualTo(500);
                    assertThat(day.faults()).isEqualTo(Map.of("timeout", 50));
                });
    }

    @Test
    void anotherStoreSeesNothingOfIt() {
        log(NOON, "call", null, 10);
        job().run();
        assertThat(usageOf(new StoreId(Ids.next()))).isEmpty();
    }

    private UsageJob job() {
        return new UsageJob(
                rows, new TransactionTemplate(new JdbcTransactionManager(system)), clock);
    }

    private List<IntegrationUsage> usage() {
        return usageOf(store);
    }

    private List<IntegrationUsage> usageOf(StoreId whose) {
        var transaction = new TransactionTemplate(StoreTransactions.on(app));
        return StoreScope.<List<IntegrationUsage>, RuntimeException>call(
                whose,
                () ->
                        transaction.<List<IntegrationUsage>>execute(status ->
                                rows.list(
                                        new UsageFilter(null, null, null),
                                        PageRequest.of(null, null))));
    }

    private void log(Instant at, String kind, @Nullable String fault, @Nullable Integer millis) {
        sql.sql("select integrations.ensure_log_day(:day)")
                .param("day", LocalDate.ofInstant(at, ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        sql.sql(
                        """
                        insert into integrations.integration_logs
                               (id, store_id, at, integration_id, integration_label, integration_type, kind, operation,
                                outcome, environment, actor_kind, actor_label, correlation_id, duration_millis, fault_kind)
                        values (:id, :store, :at, :integration, 'Main', 'sample', :kind, 'x', :outcome, 'simulator',
                                'system', 'test', 'c', :millis, :fault)
                        """)
                .param("id", Ids.next())
                .param("store", store.value())
                .param("at", Columns.timestamp(at))
                .param("integration", integration)
                .param("kind", kind)
                .param("outcome", fault == null ? "ok" : "failed")
                .param("millis", millis)
                .param("fault", fault)
                .update();
    }
}
