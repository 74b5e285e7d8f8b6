package dev.comptoir.webhooks;

import dev.comptoir.platform.data.System;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The partitions of the messages, one a day (UTC). */
@Component
final class HookPartitions {

    private final JdbcClient sql;
    private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

    HookPartitions(@System JdbcClient sql) {
        this.sql = sql;
    }

    /** Makes sure that a message of this instant has a place, should the job be late. */
    void ensure(Instant at) {
        var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        if (!known.contains(day)) {
            ensure(day);
        }
    }

    void ensure(LocalDate day) {
        sql.sql("select webhooks.ensure_hook_day(:day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
        known.add(day);
    }

    int dropBefore(LocalDate day) {
        known.removeIf(known -> known.isBefore(day));
        return sql.sql("select webhooks.drop_hook_days_before(:day)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
