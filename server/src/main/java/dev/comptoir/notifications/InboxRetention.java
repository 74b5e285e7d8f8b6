package dev.comptoir.notifications;

import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the messages of all stores that are older than {@link InboxSettings#days()}. */
@Component
@EnableConfigurationProperties(InboxSettings.class)
final class InboxRetention implements RecurringJob {

    private final JdbcClient sql;
    private final InboxSettings settings;
    private final Clock clock;

    InboxRetention(@System JdbcClient sql, InboxSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "notifications.inbox-retention";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofHours(12));
    }

    @Override
    public void run() {
        sql.sql("delete from notifications.message where at < :oldest")
                .param("oldest", timestamp(clock.instant().minus(settings.days(), ChronoUnit.DAYS)))
                .update();
    }
}
