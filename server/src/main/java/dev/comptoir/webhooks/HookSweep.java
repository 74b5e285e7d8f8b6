package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds messages that wait: those whose bell was not heard because the node died, and those that
 * are to be tried again.
 */
@Component
final class HookSweep implements RecurringJob {

    private final JdbcClient sql;
    private final HookBell bell;
    private final Clock clock;

    HookSweep(@System JdbcClient sql, HookBell bell, Clock clock) {
        this.sql = sql;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "webhooks.sweep";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofSeconds(10));
    }

    private record Waiting(StoreId store, UUID integration) {}

    @Override
    public void run() {
        bell.forgetOld();
        // each connection by itself: the backlog of one hides no other's
        sql.sql(
                        """
                        select store_id, integration_id from webhooks.hook h
                         where exists (
                               select from webhooks.hook_waiting w
                                where w.integration_id = h.integration_id and due_at <= :now
                                  and (leased_until is null or leased_until <= :now))
                        """)
                .param("now", timestamp(clock.instant()))
                .query((row, number) ->
                        new Waiting(storeId(row, "store_id"), uuid(row, "integration_id")))
                .list()
                .forEach(waiting ->
                        StoreScope.run(waiting.store(), () -> bell.ringNow(waiting.integration())));
    }
}
