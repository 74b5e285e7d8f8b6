package dev.comptoir.integrations;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.test.Stage;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the reports of connection tests. Every method runs in its caller's transaction. */
@Component
final class TestRows {

    private final JdbcClient sql;

    TestRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(TestRecord test) {
        sql.sql(
                        """
                        insert into integrations.test_report
                            (id, store_id, integration_id, trigger, actor_kind, actor_id, actor_label, started_at,
                             duration_millis, outcome, environment, host, correlation_id, stages)
                        values (:id, :store, :integration, :trigger, :actorKind, :actorId, :actorLabel, :started, :duration,
                                :outcome, :environment, :host, :correlationId, :stages)
                        """)
                .param("id", test.id())
                .param("store", StoreScope.current().value())
                .param("integration", test.integration())
                .param("trigger", Columns.text(test.trigger()))
                .param("actorKind", test.actor().kind().id())
                .param("actorId", test.actor().id())
                .param("actorLabel", test.actor().label())
                .param("started", timestamp(test.startedAt()))
                .param("duration", test.durationMillis())
                .param("outcome", Columns.text(test.outcome()))
                .param("environment", Columns.text(test.environment()))
                .param("host", test.host())
                .param("correlationId", test.correlationId())
                .param("stages", json(test.stages()))
                .update();
    }

    Page<TestRecord> list(UUID integration, PageRequest page) {
        var after = page.cursor();
        var rows =
                sql.sql(
                                """
                                select * from integrations.test_report
                                 where integration_id = :integration
                                   and (:afterAt::timestamptz is null or (started_at, id) < (:afterAt, :afterId::uuid))
                                 order by started_at desc, id desc
                                 limit :limit
                                """)
                        .param("integration", integration)
                        .param(
                                "afterAt",
                                after.map(cursor -> timestamp(cursor.instant(0))).orElse(null))
                        .param("afterId", after.map(cursor -> cursor.uuid(1)).orElse(null))
                        .param("limit", page.fetchSize())
                        .query((row, number) -> test(row))
                        .list();
        return Page.of(rows, page, test -> Cursor.of(test.startedAt(), test.id()));
    }

    Optional<TestRecord> newest(UUID integration) {
        return list(integration, PageRequest.first(1)).items().stream().findFirst();
    }

    int count(UUID integration) {
        return sql.sql(
                        "select count(*) from integrations.test_report where integration_id = :integration")
                .param("integration", integration)
                .query(Integer.class)
                .single();
    }

    int deleteBefore(UUID integration, Instant instant) {
        return sql.sql(
                        "delete from integrations.test_report where integration_id = :id and started_at < :instant")
                .param("id", integration)
                .param("instant", timestamp(instant))
                .update();
    }

    private static TestRecord test(ResultSet row) throws SQLException {
        return new TestRecord(
                uuid(row, "id"),
                uuid(row, "integration_id"),
                enumeration(row, "trigger", Trigger.class),
                ActorRef.read(row),
                instant(row, "started_at"),
                row.getInt("duration_millis"),
                enumeration(row, "outcome", TestOutcome.class),
                enumeration(row, "environment", Environment.class),
                text(row, "host"),
                text(row, "correlation_id"),
                List.of(Columns.json(row, "stages", Stage[].class)));
    }
}
