package dev.comptoir.shipping.tracking;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Jobs;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives each connection that has something to ask its job; one that has it still keeps it. */
@Component
final class TrackSweep implements RecurringJob {

    private final JdbcClient sql;
    private final Jobs jobs;
    private final Clock clock;

    TrackSweep(@System JdbcClient sql, Jobs jobs, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "shipping.track-sweep";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofSeconds(30));
    }

    private record Due(StoreId store, UUID integration) {}

    @Override
    public void run() {
        sql.sql(
                        """
                        select store_id, integration_id from shipping.tracked_parcel
                         where due_at <= :now and integration_id is not null
                         group by store_id, integration_id
                         union
                        select store_id, integration_id from shipping.tracked_parcel
                         where subscribe_at <= :now and integration_id is not null
                         group by store_id, integration_id
                        """)
                .param("now", timestamp(clock.instant()))
                .query((row, number) ->
                        new Due(storeId(row, "store_id"), uuid(row, "integration_id")))
                .list()
                .forEach(due -> StoreScope.run(due.store(), () -> schedule(due.integration())));
    }

    private void schedule(UUID integration) {
        jobs.schedule(
                TrackJob.JOB,
                integration.toString(),
                Instant.EPOCH,
                Map.of(TrackJob.INTEGRATION, integration.toString()));
    }
}
