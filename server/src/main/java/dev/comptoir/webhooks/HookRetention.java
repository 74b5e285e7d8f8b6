package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the partitions of the next days, and drops messages, and what is known of them, that are
 * older than they are kept.
 */
@Component
final class HookRetention implements RecurringJob {

    private static final int DAYS_AHEAD = 7;

    /** So many at once: short transactions hold nobody up. */
    private static final int BATCH = 5_000;

    private final HookPartitions partitions;
    private final JdbcClient sql;
    private final HookSettings settings;
    private final Clock clock;

    HookRetention(
            HookPartitions partitions, @System JdbcClient sql, HookSettings settings, Clock clock) {
        this.partitions = partitions;
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "webhooks.retention";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            partitions.ensure(today.plusDays(day));
        }
        var oldest = today.minusDays(settings.days());
        partitions.dropBefore(oldest);
        deleteBefore(oldest, "webhooks.hook_waiting", "message_id");
        deleteBefore(oldest, "webhooks.hook_receipt", "message_key");
    }

    private void deleteBefore(LocalDate oldest, String table, String key) {
        int deleted;
        do {
            deleted =
                    sql.sql(
                                    """
                                    delete from %1$s
                                     where (integration_id, %2$s) in (
                                           select integration_id, %2$s from %1$s
                                            where received_at < :oldest limit :batch)
                                    """
                                            .formatted(table, key))
                            .param(
                                    "oldest",
                                    timestamp(oldest.atStartOfDay(ZoneOffset.UTC).toInstant()))
                            .param("batch", BATCH)
                            .update();
        } while (deleted == BATCH);
    }
}
