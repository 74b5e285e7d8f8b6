package dev.comptoir.integrations.usage;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.jsonMap;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code integrations.usage_day}: written for all stores, read for the current one. */
@Component
final class UsageRows {

    private static final String COUNT =
            """
            insert into integrations.usage_day
                   (store_id, integration_id, day, integration_type, environment, calls, failures, faults, total_millis,
                    median_millis, p95_millis, p99_millis)
            select store_id, integration_id, :day, min(integration_type), min(environment), sum(calls), sum(failures),
                   coalesce(jsonb_object_agg(fault_kind, failures) filter (where fault_kind is not null), '{}'),
                   min(total_millis), min(millis[1]), min(millis[2]), min(millis[3])
              from (select store_id, integration_id, integration_type, environment, fault_kind, count(*) as calls,
                           count(*) filter (where outcome = 'failed') as failures
                      from integrations.integration_logs
                     where kind = 'call' and at >= :from and at < :to
                     group by store_id, integration_id, integration_type, environment, fault_kind) as by_fault
              join (select integration_id, sum(coalesce(duration_millis, 0)) as total_millis,
                           coalesce(percentile_disc(array[0.5, 0.95, 0.99]) within group (order by duration_millis),
                                    array[0, 0, 0]) as millis
                      from integrations.integration_logs
                     where kind = 'call' and at >= :from and at < :to
                     group by integration_id) as by_time using (integration_id)
             group by store_id, integration_id
             order by integration_id
            on conflict (integration_id, day) do update
               set calls = excluded.calls, failures = excluded.failures, faults = excluded.faults,
                   total_millis = excluded.total_millis, median_millis = excluded.median_millis,
                   p95_millis = excluded.p95_millis, p99_millis = excluded.p99_millis
            """;

    private final JdbcClient sql;
    private final JdbcClient system;

    UsageRows(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    /** Counts a day from the log, over what was counted of it before. */
    void count(LocalDate day) {
        system.sql(COUNT)
                .param("day", day)
                .param("from", midnight(day))
                .param("to", midnight(day.plusDays(1)))
                .update();
    }

    /** The last day that does not change any more. */
    Optional<LocalDate> finalDay() {
        return system.sql("select day from integrations.usage_final")
                .query(LocalDate.class)
                .optional();
    }

    /** Says that a day, and so all before it, do not change any more. */
    void close(LocalDate day) {
        system.sql(
                        """
                        insert into integrations.usage_final (day) values (:day)
                        on conflict (single) do update set day = greatest(usage_final.day, excluded.day)
                        """)
                .param("day", day)
                .update();
    }

    Optional<LocalDate> firstLoggedDay() {
        return system.sql(
                        """
                        select (min(at) at time zone 'UTC')::date as day from integrations.integration_logs
                        having min(at) is not null
                        """)
                .query(LocalDate.class)
                .optional();
    }

    /** Of the current store, the newest day first. */
    List<IntegrationUsage> list(UsageFilter filter, PageRequest page) {
        return sql.sql(
                        """
                        select * from integrations.usage_day
                         where (:integration::uuid is null or integration_id = :integration)
                           and (:from::date is null or day >= :from)
                           and (:to::date is null or day <= :to)
                           and (:afterDay::date is null or (day, integration_id) < (:afterDay::date, :afterId::uuid))
                         order by day desc, integration_id desc limit :fetch
                        """)
                .param("integration", filter.integration())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("afterDay", page.cursor().map(cursor -> cursor.text(0)).orElse(null))
                .param("afterId", page.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("fetch", page.fetchSize())
                .query((row, number) -> usage(row))
                .list();
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return timestamp(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static IntegrationUsage usage(ResultSet row) throws SQLException {
        int calls = row.getInt("calls");
        return new IntegrationUsage(
                uuid(row, "integration_id"),
                text(row, "integration_type"),
                enumeration(row, "environment", Environment.class),
                row.getObject("day", LocalDate.class),
                calls,
                row.getInt("failures"),
                jsonMap(row, "faults", Integer.class),
                Math.toIntExact(row.getLong("total_millis") / calls),
                row.getInt("median_millis"),
                row.getInt("p95_millis"),
                row.getInt("p99_millis"));
    }
}
