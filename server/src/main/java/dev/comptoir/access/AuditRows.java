package dev.comptoir.access;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.texts;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code access.audit_entry}, of stores, and {@code access.account_audit_entry}, of people outside
 * of any store.
 */
@Component
final class AuditRows {

    private final JdbcClient sql;
    private final JdbcClient system;

    AuditRows(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    record Row(
            UUID id,
            Instant at,
            ActorRef actor,
            String action,
            @Nullable AuditTarget target,
            List<String> changed,
            String correlationId,
            @Nullable String ip) {}

    /** Which entries are asked for; what is null does not matter. */
    record Filter(
            @Nullable String action,
            @Nullable UUID actor,
            @Nullable Instant from,
            @Nullable Instant to) {}

    void insert(StoreId store, Row row) {
        insert(sql, store, row);
    }

    void insertJoining(StoreId store, Row row) {
        insert(system, store, row);
    }

    private static void insert(JdbcClient client, StoreId store, Row row) {
        values(
                        client.sql(
                                """
                                insert into access.audit_entry
                                       (id, at, actor_kind, actor_id, actor_label, action, target_type, target_id,
                                        target_label, changed, correlation_id, ip, store_id)
                                values (:id, :at, :kind, :actor, :label, :action, :target_type, :target,
                                        :target_label, :changed, :correlation, :ip, :store)
                                """),
                        row)
                .param("store", store.value())
                .update();
    }

    void insertForAccount(Row row) {
        values(
                        system.sql(
                                """
                                insert into access.account_audit_entry
                                       (id, at, actor_kind, actor_id, actor_label, action, target_type, target_id, target_label,
                                        changed, correlation_id, ip)
                                values (:id, :at, :kind, :actor, :label, :action, :target_type, :target, :target_label,
                                        :changed, :correlation, :ip)
                                """),
                        row)
                .update();
    }

    /** Newest first. */
    List<Row> page(Filter filter, PageRequest page) {
        return sql.sql(
                        """
                        select * from access.audit_entry
                         where (:action::text is null or action = :action)
                           and (:actor::uuid is null or actor_id = :actor)
                           and (:from::timestamptz is null or at >= :from)
                           and (:to::timestamptz is null or at < :to)
                           and (:before::timestamptz is null or (at, id) < (:before, :before_id::uuid))
                         order by at desc, id desc limit :fetch
                        """)
                .param("action", filter.action())
                .param("actor", filter.actor())
                .param("from", timestampOrNull(filter.from()))
                .param("to", timestampOrNull(filter.to()))
                .param(
                        "before",
                        page.cursor().map(cursor -> timestamp(cursor.instant(0))).orElse(null))
                .param("before_id", page.cursor().map(cursor -> cursor.uuid(1)).orElse(null))
                .param("fetch", page.fetchSize())
                .query(AuditRows::row)
                .list();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Row row) {
        var target = row.target();
        return statement
                .param("id", row.id())
                .param("at", timestamp(row.at()))
                .param("kind", row.actor().kind().id())
                .param("actor", row.actor().id())
                .param("label", row.actor().label())
                .param("action", row.action())
                .param("target_type", target == null ? null : target.type())
                .param("target", target == null ? null : target.id())
                .param("target_label", target == null ? null : target.label())
                .param("changed", row.changed().toArray(String[]::new))
                .param("correlation", row.correlationId())
                .param("ip", row.ip());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var type = row.getString("target_type");
        var target =
                type == null
                        ? null
                        : new AuditTarget(
                                type, uuid(row, "target_id"), row.getString("target_label"));
        return new Row(
                uuid(row, "id"),
                instant(row, "at"),
                ActorRef.read(row),
                text(row, "action"),
                target,
                texts(row, "changed"),
                text(row, "correlation_id"),
                row.getString("ip"));
    }
}
