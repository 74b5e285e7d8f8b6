package dev.comptoir.integrations.log;

import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the log's partitions of the next days, and drops those that are older than entries are
 * kept.
 */
@Component
final class LogRetention implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(LogRetention.class);
    private static final int DAYS_AHEAD = 7;

    private final LogPartitions partitions;
    private final LogSettings settings;
    private final Clock clock;

    LogRetention(LogPartitions partitions, LogSettings settings, Clock clock) {
        this.partitions = partitions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "integrations.log-retention";
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
        int dropped = partitions.dropBefore(today.minusDays(settings.days()));
        if (dropped > 0) {
            log.info(
                    "{} days of the integration log were older than {} days and are dropped",
                    dropped,
                    settings.days());
        }
    }
}
