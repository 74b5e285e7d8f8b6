package dev.comptoir.integrations.log;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.enumerationOrNull;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.integerOrNull;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.textOrNull;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.http.Header;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log of the current store, and takes the entries of its changes and tests. */
@Service
@EnableConfigurationProperties(LogSettings.class)
public class IntegrationLog {

    private static final String ROW =
            """
            id, at, integration_id, integration_label, integration_type, kind, operation, outcome, environment,
            actor_kind, actor_id, actor_label, correlation_id, method, url, status, attempt, duration_millis, fault_kind,
            provider_code, message
            """;

    private final JdbcClient sql;
    private final JdbcOperations batches;
    private final LogPartitions partitions;
    private final LogSettings settings;

    IntegrationLog(
            JdbcClient sql,
            JdbcOperations batches,
            LogPartitions partitions,
            LogSettings settings) {
        this.sql = sql;
        this.batches = batches;
        this.partitions = partitions;
        this.settings = settings;
    }

    /** How many days entries are kept. */
    public int days() {
        return settings.days();
    }

    /**
     * Adds an entry in the caller's transaction, so that it is there if and only if the change is.
     */
    @Transactional
    public void append(LogEntry entry) {
        partitions.ensure(entry.at());
        LogInsert.run(batches, List.of(entry));
    }

    /** The store's entries, the newest first. */
    @Transactional(readOnly = true)
    public Page<LogRow> list(LogFilter filter, PageRequest page) {
        var after = page.cursor();
        var rows =
                sql.sql(
                                """
                                select %s
                                  from integrations.integration_logs
                                 where (:integration::uuid is null or integration_id = :integration)
                                   and (:about::uuid is null or about @> array[:about::uuid])
                                   and (:kind::text is null or kind = :kind)
                                   and (:outcome::text is null or outcome = :outcome)
                                   and (:fault::text is null or fault_kind = :fault)
                                   and (:search::text is null or position(lower(:search) in lower(concat_ws(' ',
                                        operation, url, provider_code, message, integration_label, correlation_id))) > 0)
                                   and (:correlationId::text is null or correlation_id = :correlationId)
                                   and (:from::timestamptz is null or at >= :from)
                                   and (:to::timestamptz is null or at < :to)
                                   and (:afterAt::timestamptz is null or (at, id) < (:afterAt, :afterId::uuid))
                                 order by at desc, id desc
                                 limit :limit
                                """
                                        .formatted(ROW))
                        .param("integration", filter.integration())
                        .param("about", filter.about())
                        .param("kind", textOrNull(filter.kind()))
                        .param("outcome", textOrNull(filter.outcome()))
                        .param("fault", textOrNull(filter.fault()))
                        .param("search", filter.search())
                        .param("correlationId", filter.correlationId())
                        .param("from", timestampOrNull(filter.from()))
                        .param("to", timestampOrNull(filter.to()))
                        .param(
                                "afterAt",
                                after.map(cursor -> timestamp(cursor.instant(0))).orElse(null))
                        .param("afterId", after.map(cursor -> cursor.uuid(1)).orElse(null))
                        .param("limit", page.fetchSize())
                        .query((row, number) -> row(row))
                        .list();
        return Page.of(rows, page, row -> Cursor.of(row.at(), row.id()));
    }

    @Transactional(readOnly = true)
    public Optional<LogDetail> find(UUID id) {
        return sql.sql(
                        """
                        select %s, request_headers, request_body, response_headers, response_body, truncated, changes
                          from integrations.integration_logs
                         where id = :id
                        """
                                .formatted(ROW))
                .param("id", id)
                .query((row, number) -> detail(row))
                .optional();
    }

    /** The calls of each connection by hour; hours without calls are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<HourOfCalls>> hours(Collection<UUID> integrations, Instant from) {
        var hours = new HashMap<UUID, List<HourOfCalls>>();
        sql.sql(
                        """
                        select integration_id, date_trunc('hour', at, 'UTC') as start, count(*) as calls,
                               count(*) filter (where outcome = 'failed') as failures
                          from integrations.integration_logs
                         where integration_id = any (:integrations::uuid[])
                           and kind = 'call'
                           and at >= :from
                         group by integration_id, start
                         order by start
                        """)
                .param(
                        "integrations",
                        integrations.stream().map(UUID::toString).toArray(String[]::new))
                .param("from", timestamp(from))
                .query(row -> {
                    hours.computeIfAbsent(uuid(row, "integration_id"), key -> new ArrayList<>())
                            .add(
                                    new HourOfCalls(
                                            instant(row, "start"),
                                            row.getInt("calls"),
                                            row.getInt("failures")));
                });
        return hours;
    }

    /**
     * The calls of each connection in a period; connections without calls are left out.
     *
     * @param to first instant not any more
     */
    @Transactional(readOnly = true)
    public Map<UUID, CallFigures> calls(Collection<UUID> integrations, Instant from, Instant to) {
        var faults = new HashMap<UUID, Map<String, Integer>>();
        var figures = new HashMap<UUID, CallFigures>();
        sql.sql(
                        """
                        select integration_id, fault_kind, grouping(fault_kind) = 1 as whole, count(*) as calls,
                               count(*) filter (where outcome = 'failed') as failures,
                               (percentile_disc(0.5) within group (order by duration_millis)) as median,
                               (percentile_disc(0.95) within group (order by duration_millis)) as p95
                          from integrations.integration_logs
                         where integration_id = any (:integrations::uuid[])
                           and kind = 'call'
                           and at >= :from and at < :to
                         group by grouping sets ((integration_id, fault_kind), (integration_id))
                         order by whole
                        """)
                .param(
                        "integrations",
                        integrations.stream().map(UUID::toString).toArray(String[]::new))
                .param("from", timestamp(from))
                .param("to", timestamp(to))
                .query(row -> {
                    var id = uuid(row, "integration_id");
                    var ofKind = faults.computeIfAbsent(id, key -> new TreeMap<>());
                    if (row.getBoolean("whole")) {
                        figures.put(
                                id,
                                new CallFigures(
                                        row.getInt("calls"),
                                        row.getInt("failures"),
                                        ofKind,
                                        integerOrNull(row, "median"),
                                        integerOrNull(row, "p95")));
                    } else if (row.getString("fault_kind") != null) {
                        ofKind.put(text(row, "fault_kind"), row.getInt("calls"));
                    }
                });
        return figures;
    }

    /** How many entries there are of a connection. */
    @Transactional(readOnly = true)
    public int count(UUID integration) {
        return sql.sql(
                        "select count(*) from integrations.integration_logs where integration_id = :id")
                .param("id", integration)
                .query(Integer.class)
                .single();
    }

    private static LogRow row(ResultSet row) throws SQLException {
        return new LogRow(
                uuid(row, "id"),
                instant(row, "at"),
                uuid(row, "integration_id"),
                text(row, "integration_label"),
                text(row, "integration_type"),
                enumeration(row, "kind", LogKind.class),
                text(row, "operation"),
                enumeration(row, "outcome", LogOutcome.class),
                enumeration(row, "environment", Environment.class),
                ActorRef.read(row),
                text(row, "correlation_id"),
                row.getString("method"),
                row.getString("url"),
                integerOrNull(row, "status"),
                integerOrNull(row, "attempt"),
                integerOrNull(row, "duration_millis"),
                enumerationOrNull(row, "fault_kind", FaultKind.class),
                row.getString("provider_code"),
                row.getString("message"));
    }

    private static LogDetail detail(ResultSet row) throws SQLException {
        return new LogDetail(
                row(row),
                elements(row, "request_headers", Header[].class),
                row.getString("request_body"),
                elements(row, "response_headers", Header[].class),
                row.getString("response_body"),
                row.getBoolean("truncated"),
                elements(row, "changes", LogEntry.Change[].class));
    }

    private static <T> List<T> elements(ResultSet row, String column, Class<T[]> type)
            throws SQLException {
        var elements = jsonOrNull(row, column, type);
        return elements == null ? List.of() : List.of(elements);
    }
}
