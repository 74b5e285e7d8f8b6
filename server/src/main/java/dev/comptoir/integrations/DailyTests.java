package dev.comptoir.integrations;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Once a day schedules a test of every active connection of every store. Spread over an hour, each
 * connection at the same minute every day, so that no provider sees all of an installation's stores
 * at once.
 */
@Component
final class DailyTests implements RecurringJob {

    private static final Duration SPREAD = Duration.ofHours(1);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Jobs jobs;
    private final Clock clock;

    DailyTests(
            @System JdbcClient sql,
            PlatformTransactionManager transactions,
            Jobs jobs,
            Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Due(StoreId store, UUID integration) {}

    @Override
    public String job() {
        return "integrations.daily-tests";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Daily(LocalTime.of(5, 0), ZoneOffset.UTC);
    }

    @Override
    public void run() {
        var now = clock.instant();
        active().forEach(due ->
                StoreScope.run(
                        due.store(),
                        () ->
                                transaction.executeWithoutResult(
                                        status -> schedule(due.integration(), now))));
    }

    private void schedule(UUID integration, Instant now) {
        var at = now.plusSeconds(Math.floorMod(integration.hashCode(), SPREAD.toSeconds()));
        jobs.schedule(
                DailyTest.JOB,
                integration.toString(),
                at,
                Map.of(DailyTest.INTEGRATION, integration.toString()));
    }

    private List<Due> active() {
        return sql.sql(
                        "select store_id, id from integrations.store_integrations where active order by store_id, id")
                .query((row, number) ->
                        new Due(Columns.storeId(row, "store_id"), Columns.uuid(row, "id")))
                .list();
    }
}
