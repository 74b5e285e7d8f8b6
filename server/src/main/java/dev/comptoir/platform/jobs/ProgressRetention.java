package dev.comptoir.platform.jobs;

import dev.comptoir.platform.data.System;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the progress of work that ended a month ago. */
@Component
final class ProgressRetention implements RecurringJob {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;

    ProgressRetention(@System JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String job() {
        return "platform.progress-retention";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofHours(12));
    }

    @Override
    public void run() {
        sql.sql(
                        "delete from platform.progress where ended_at < now() - make_interval(secs => :kept)")
                .param("kept", KEPT.toSeconds())
                .update();
    }
}
