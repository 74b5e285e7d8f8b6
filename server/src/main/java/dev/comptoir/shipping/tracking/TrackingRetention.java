package dev.comptoir.shipping.tracking;

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

/**
 * Deletes what was told of parcels that arrived long ago, and who took them; of the shipment stays
 * how it ended.
 */
@Component
@EnableConfigurationProperties(TrackingSettings.class)
final class TrackingRetention implements RecurringJob {

    /** So many at once: short transactions hold nobody up. */
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final TrackingSettings settings;
    private final Clock clock;

    TrackingRetention(@System JdbcClient sql, TrackingSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "shipping.tracking-retention";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofHours(6));
    }

    @Override
    public void run() {
        var oldest = timestamp(clock.instant().minus(settings.days(), ChronoUnit.DAYS));
        int deleted;
        do {
            deleted =
                    sql.sql(
                                    """
                                    delete from shipping.tracked_parcel
                                     where (store_id, shipment_id, position) in (
                                           select store_id, shipment_id, position from shipping.tracked_parcel
                                            where ended_at < :oldest order by ended_at limit :batch)
                                    """)
                            .param("oldest", oldest)
                            .param("batch", BATCH)
                            .update();
        } while (deleted == BATCH);
    }
}
