package dev.comptoir.shipping;

import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the quotes of all stores that are older than {@link ShippingSettings#quoteDays()}. */
@Component
final class QuoteRetention implements RecurringJob {

    /** So many at once: short transactions hold nobody up. */
    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final ShippingSettings settings;
    private final Clock clock;

    QuoteRetention(@System JdbcClient sql, ShippingSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "shipping.quote-retention";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        var oldest = timestamp(clock.instant().minus(settings.quoteDays(), ChronoUnit.DAYS));
        int deleted;
        do {
            deleted =
                    sql.sql(
                                    """
                                    delete from shipping.quote
                                     where id in (select id from shipping.quote
                                                   where requested_at < :oldest order by requested_at limit :batch)
                                    """)
                            .param("oldest", oldest)
                            .param("batch", BATCH)
                            .update();
        } while (deleted == BATCH);
    }
}
