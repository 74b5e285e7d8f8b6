package dev.comptoir.integrations.log;

import dev.comptoir.platform.data.Columns;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcOperations;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries in one batch, which the driver sends as few statements of many rows. */
final class LogInsert implements BatchPreparedStatementSetter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SQL =
            """
            insert into integrations.integration_logs (
                id, store_id, at, integration_id, integration_label, integration_type, kind, operation, outcome,
                environment, actor_kind, actor_id, actor_label, correlation_id, method, url, status, attempt,
                duration_millis, fault_kind, provider_code, message, request_headers, request_body, response_headers, response_body,
                truncated, changes)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?::json, ?, ?, ?::json)
            """;

    private final List<LogEntry> entries;

    private LogInsert(List<LogEntry> entries) {
        this.entries = entries;
    }

    static void run(JdbcOperations sql, List<LogEntry> entries) {
        sql.batchUpdate(SQL, new LogInsert(entries));
    }

    @Override
    public int getBatchSize() {
        return entries.size();
    }

    @Override
    public void setValues(PreparedStatement statement, int row) throws SQLException {
        var entry = entries.get(row);
        var values = new Values(statement);
        subject(values, entry);
        call(values, entry);
        values.text(entry.changes().isEmpty() ? null : JSON.writeValueAsString(entry.changes()));
    }

    private static void subject(Values values, LogEntry entry) throws SQLException {
        var subject = entry.subject();
        values.object(entry.id());
        values.object(subject.store().value());
        values.object(Columns.timestamp(entry.at()));
        values.object(subject.integration());
        values.text(subject.label());
        values.text(subject.type());
        values.text(entry.kind().id());
        values.text(entry.operation());
        values.text(entry.outcome().id());
        values.text(subject.environment().id());
        values.text(entry.actor().kind().id());
        values.uuid(entry.actor().id());
        values.text(entry.actor().label());
        values.text(entry.correlationId());
    }

    private static void call(Values values, LogEntry entry) throws SQLException {
        var call = entry.call();
        values.text(call == null ? null : call.method());
        values.text(call == null ? null : call.url());
        values.integer(call == null ? null : call.status());
        values.integer(call == null ? null : (Integer) call.attempt());
        values.integer(millis(entry.took()));
        values.text(entry.fault() == null ? null : entry.fault().id());
        values.text(entry.providerCode());
        values.text(entry.message());
        values.text(call == null ? null : JSON.writeValueAsString(call.requestHeaders()));
        values.text(call == null ? null : call.requestBody());
        values.text(call == null ? null : JSON.writeValueAsString(call.responseHeaders()));
        values.text(call == null ? null : call.responseBody());
        values.object(call != null && call.truncated());
    }

    private static @Nullable Integer millis(@Nullable Duration took) {
        return took == null ? null : Math.toIntExact(Math.min(took.toMillis(), Integer.MAX_VALUE));
    }

    /** Sets the parameters of one row in their order, each always with the same type. */
    private static final class Values {

        private final PreparedStatement statement;
        private int last;

        Values(PreparedStatement statement) {
            this.statement = statement;
        }

        void object(Object value) throws SQLException {
            statement.setObject(++last, value);
        }

        void uuid(@Nullable UUID value) throws SQLException {
            statement.setObject(++last, value, Types.OTHER);
        }

        void integer(@Nullable Integer value) throws SQLException {
            statement.setObject(++last, value, Types.INTEGER);
        }

        /** PostgreSQL keeps no NUL in a text; a provider's garbage may well hold some. */
        void text(@Nullable String value) throws SQLException {
            statement.setString(++last, value == null ? null : value.replace('\0', '\uFFFD'));
        }
    }
}
