package dev.comptoir.integrations.usage;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the log's calls by connection and day. Every open day is counted anew as a whole, so that
 * it does not matter which node does so, how often, or whether it was killed meanwhile; a day is
 * closed when its last entries are surely there. After a time without the product it goes on with
 * the first day that is not closed.
 */
@Component
final class UsageJob implements RecurringJob {

    /** A call and the patience of the log's writer are shorter; then an entry counts as lost. */
    private static final Duration LATEST_ENTRY = Duration.ofHours(1);

    private final UsageRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UsageJob(UsageRows rows, @System TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "integrations.usage";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofMinutes(5));
    }

    @Override
    public void run() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var lastClosed = LocalDate.ofInstant(now.minus(LATEST_ENTRY), ZoneOffset.UTC).minusDays(1);
        var first = rows.finalDay().map(day -> day.plusDays(1)).orElseGet(() -> firstDay(today));
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            count(day, !day.isAfter(lastClosed));
        }
    }

    private LocalDate firstDay(LocalDate today) {
        return rows.firstLoggedDay().orElse(today);
    }

    private void count(LocalDate day, boolean closed) {
        transaction.executeWithoutResult(status -> {
            rows.count(day);
            if (closed) {
                rows.close(day);
            }
        });
    }
}
