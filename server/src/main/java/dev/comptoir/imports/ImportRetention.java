package dev.comptoir.imports;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes what is kept of files and records of imports that nobody has touched for long. */
@Component
final class ImportRetention implements RecurringJob {

    private final JdbcClient system;
    private final TransactionTemplate transaction;
    private final Imports imports;
    private final ImportsSettings settings;
    private final Clock clock;

    ImportRetention(
            @System JdbcClient system,
            TransactionTemplate transaction,
            Imports imports,
            ImportsSettings settings,
            Clock clock) {
        this.system = system;
        this.transaction = transaction;
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "imports.retention";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Daily(LocalTime.of(3, 20), ZoneOffset.UTC);
    }

    private record Old(StoreId store, UUID id) {}

    @Override
    public void run() {
        var before = clock.instant().minus(Duration.ofDays(settings.days()));
        var old =
                system.sql(
                                """
                                select store_id, id from imports.import
                                 where changed_at < :before and status <> 'running' and cleared_at is null\
                                """)
                        .param("before", Columns.timestamp(before))
                        .query((row, number) ->
                                new Old(Columns.storeId(row, "store_id"), Columns.uuid(row, "id")))
                        .list();
        for (var each : old) {
            StoreScope.run(
                    each.store(),
                    () -> transaction.executeWithoutResult(status -> imports.clear(each.id())));
        }
    }
}
