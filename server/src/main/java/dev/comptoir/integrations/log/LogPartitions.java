package dev.comptoir.integrations.log;

import dev.comptoir.platform.data.System;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log's partitions, one a day (UTC). */
@Component
final class LogPartitions {

    private final JdbcClient sql;
    private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

    LogPartitions(@System JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Makes sure that an entry of this instant has a place, should the job that makes partitions
     * ahead be late.
     */
    void ensure(Instant at) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        if (!known.contains(day)) {
            ensure(day);
        }
    }

    void ensure(LocalDate day) {
        sql.sql("select integrations.ensure_log_day(:day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
        known.add(day);
    }

    int dropBefore(LocalDate day) {
        known.removeIf(known -> known.isBefore(day));
        return sql.sql("select integrations.drop_log_days_before(:day)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
