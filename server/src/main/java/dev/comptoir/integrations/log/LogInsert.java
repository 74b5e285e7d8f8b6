package dev.comptoir.integrations.log;

import static java.util.stream.Collectors.joining;

import dev.comptoir.platform.http.Exchange;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes any number of entries by one statement, which is a transaction of its own: one array of
 * texts for each column, so that the statement is the same however many there are, and one round
 * trip commits them all.
 */
final class LogInsert {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A column, its type, and the text of that type that an entry has for it. */
    private record Column(String name, String type, Function<LogEntry, @Nullable String> value) {

        static Column ofCall(String name, String type, Function<Exchange, @Nullable Object> value) {
            return new Column(
                    name,
                    type,
                    entry -> entry.call() == null ? null : textOf(value.apply(entry.call())));
        }

        String[] valuesOf(List<LogEntry> entries) {
            return entries.stream().map(value).map(Column::storable).toArray(String[]::new);
        }

        private static @Nullable String textOf(@Nullable Object value) {
            return value == null ? null : value.toString();
        }

        /** PostgreSQL keeps no NUL in a text; a provider's garbage may well hold some. */
        private static @Nullable String storable(@Nullable String text) {
            return text == null || text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        }
    }

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("id", "uuid", entry -> entry.id().toString()),
                    new Column("store_id", "uuid", entry -> entry.subject().store().toString()),
                    new Column("at", "timestamptz", entry -> entry.at().toString()),
                    new Column(
                            "integration_id",
                            "uuid",
                            entry -> entry.subject().integration().toString()),
                    new Column("integration_label", "text", entry -> entry.subject().label()),
                    new Column("integration_type", "text", entry -> entry.subject().type()),
                    new Column(
                            "about",
                            "uuid[]",
                            entry -> entry.about().isEmpty() ? null : ids(entry)),
                    new Column("kind", "text", entry -> entry.kind().id()),
                    new Column("operation", "text", LogEntry::operation),
                    new Column("outcome", "text", entry -> entry.outcome().id()),
                    new Column("environment", "text", entry -> entry.subject().environment().id()),
                    new Column("actor_kind", "text", entry -> entry.actor().kind().id()),
                    new Column("actor_id", "uuid", entry -> Column.textOf(entry.actor().id())),
                    new Column("actor_label", "text", entry -> entry.actor().label()),
                    new Column("correlation_id", "text", LogEntry::correlationId),
                    new Column("duration_millis", "integer", entry -> millis(entry.took())),
                    new Column(
                            "fault_kind",
                            "text",
                            entry -> entry.fault() == null ? null : entry.fault().id()),
                    new Column("provider_code", "text", LogEntry::providerCode),
                    new Column("message", "text", LogEntry::message),
                    new Column(
                            "changes",
                            "json",
                            entry -> entry.changes().isEmpty() ? null : json(entry.changes())),
                    new Column(
                            "truncated",
                            "boolean",
                            entry ->
                                    Boolean.toString(
                                            entry.call() != null && entry.call().truncated())),
                    Column.ofCall("method", "text", Exchange::method),
                    Column.ofCall("url", "text", Exchange::url),
                    Column.ofCall("status", "integer", Exchange::status),
                    Column.ofCall("attempt", "integer", Exchange::attempt),
                    Column.ofCall("request_headers", "json", call -> json(call.requestHeaders())),
                    Column.ofCall("request_body", "text", Exchange::requestBody),
                    Column.ofCall("response_headers", "json", call -> json(call.responseHeaders())),
                    Column.ofCall("response_body", "text", Exchange::responseBody));

    private static final String SQL =
            """
            insert into integrations.integration_logs (%s)
            select %s from unnest(%s) as entry (%1$s)
            """
                    .formatted(
                            list(Column::name),
                            list(column -> column.name() + "::" + column.type()),
                            list(column -> "?::text[]"));

    private LogInsert() {}

    static void run(JdbcOperations sql, List<LogEntry> entries) {
        sql.update(SQL, statement -> set(statement, entries));
    }

    private static void set(PreparedStatement statement, List<LogEntry> entries)
            throws SQLException {
        var connection = statement.getConnection();
        int position = 0;
        for (var column : COLUMNS) {
            statement.setArray(
                    ++position, connection.createArrayOf("text", column.valuesOf(entries)));
        }
    }

    private static String list(Function<Column, String> part) {
        return COLUMNS.stream().map(part).collect(joining(", "));
    }

    private static @Nullable String millis(@Nullable Duration took) {
        return took == null ? null : Long.toString(Math.min(took.toMillis(), Integer.MAX_VALUE));
    }

    /** As PostgreSQL writes an array. */
    private static String ids(LogEntry entry) {
        return entry.about().stream().map(UUID::toString).collect(joining(",", "{", "}"));
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
