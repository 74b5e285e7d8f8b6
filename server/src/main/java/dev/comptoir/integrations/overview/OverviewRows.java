package dev.comptoir.integrations.overview;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.jsonMap;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.textOrNull;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Connections and usage of all stores, by the system role's policies. */
@Component
final class OverviewRows {

    private static final String SUMS =
            """
            coalesce(sum(u.calls), 0) as calls, coalesce(sum(u.failures), 0) as failures,
            coalesce(sum(u.total_millis), 0) as total_millis, coalesce(max(u.p95_millis), 0) as worst_p95
            """;

    private final JdbcClient sql;

    OverviewRows(@System JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Which connections are asked for; null does not restrict.
     *
     * @param since first day whose usage counts
     */
    record Filter(@Nullable String type, @Nullable HealthState health, LocalDate since) {}

    record Row(
            UUID id,
            UUID store,
            String type,
            String label,
            Environment environment,
            boolean active,
            HealthState health,
            Instant healthSince,
            @Nullable Instant lastSuccessAt,
            UsageSum usage) {}

    record Adoption(
            String type,
            int stores,
            int connections,
            int active,
            Map<String, Integer> health,
            UsageSum usage) {}

    /** Store by store, the oldest connection first. */
    List<Row> connections(Filter filter, PageRequest page) {
        return sql.sql(
                        """
                        select i.id, i.store_id, i.type, i.label, i.environment, i.active, i.health_state, i.health_since,
                               i.last_success_at, s.*
                          from integrations.store_integrations i
                         cross join lateral (select %s from integrations.usage_day u
                                              where u.integration_id = i.id and u.day >= :since) s
                         where (:type::text is null or i.type = :type)
                           and (:health::text is null or i.health_state = :health)
                           and (:afterStore::uuid is null or (i.store_id, i.id) > (:afterStore, :afterId::uuid))
                         order by i.store_id, i.id limit :fetch
                        """
                                .formatted(SUMS))
                .param("since", filter.since())
                .param("type", filter.type())
                .param("health", textOrNull(filter.health()))
                .param("afterStore", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("afterId", page.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("fetch", page.fetchSize())
                .query((row, number) -> row(row))
                .list();
    }

    /** Each provider that is or was called, the slowest first. */
    List<Adoption> providers(LocalDate since) {
        return sql.sql(
                        """
                        with connected as (
                            select type, count(distinct store_id) as stores, count(*) as connections,
                                   count(*) filter (where active) as active
                              from integrations.store_integrations group by type),
                        states as (
                            select type, jsonb_object_agg(health_state, number) as health
                              from (select type, health_state, count(*) as number
                                      from integrations.store_integrations where active
                                     group by type, health_state) as n
                             group by type),
                        used as (
                            select u.integration_type as type, %s from integrations.usage_day u
                             where u.day >= :since group by u.integration_type)
                        select coalesce(c.type, u.type) as type, coalesce(c.stores, 0) as stores,
                               coalesce(c.connections, 0) as connections, coalesce(c.active, 0) as active,
                               coalesce(s.health, '{}') as health, coalesce(u.calls, 0) as calls,
                               coalesce(u.failures, 0) as failures, coalesce(u.total_millis, 0) as total_millis,
                               coalesce(u.worst_p95, 0) as worst_p95
                          from connected c full join used u on u.type = c.type left join states s on s.type = c.type
                         order by u.worst_p95 desc nulls last, 1
                        """
                                .formatted(SUMS))
                .param("since", since)
                .query((row, number) ->
                        new Adoption(
                                text(row, "type"),
                                row.getInt("stores"),
                                row.getInt("connections"),
                                row.getInt("active"),
                                jsonMap(row, "health", Integer.class),
                                UsageSum.read(row)))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                uuid(row, "id"),
                uuid(row, "store_id"),
                text(row, "type"),
                text(row, "label"),
                enumeration(row, "environment", Environment.class),
                row.getBoolean("active"),
                enumeration(row, "health_state", HealthState.class),
                instant(row, "health_since"),
                instantOrNull(row, "last_success_at"),
                UsageSum.read(row));
    }
}
