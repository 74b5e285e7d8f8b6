package dev.comptoir.integrations.log;

import dev.comptoir.platform.http.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries, however many, in one statement. */
final class LogInsert {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String SQL =
            """
            insert into integrations.integration_logs (
                id, store_id, at, integration_id, integration_label, integration_type, kind, operation, outcome,
                environment, actor_kind, actor_id, actor_label, correlation_id, method, url, status, attempt,
                duration_millis, fault_kind, provider_code, message, request_headers, request_body, response_headers, response_body,
                truncated, changes)
            select * from unnest(
                :id::uuid[], :store::uuid[], :at::timestamptz[], :integration::uuid[], :label::text[], :type::text[],
                :kind::text[], :operation::text[], :outcome::text[], :environment::text[], :actorKind::text[],
                :actorId::uuid[], :actorLabel::text[], :correlationId::text[], :method::text[], :url::text[], :status::int[],
                :attempt::int[], :duration::int[], :fault::text[], :providerCode::text[], :message::text[],
                :requestHeaders::json[], :requestBody::text[], :responseHeaders::json[], :responseBody::text[],
                :truncated::bool[], :changes::json[])
            """;

    private LogInsert() {}

    static void run(JdbcClient sql, List<LogEntry> entries) {
        sql.sql(SQL)
                .param("id", texts(entries, LogEntry::id))
                .param("store", texts(entries, entry -> entry.subject().store()))
                .param("at", texts(entries, LogEntry::at))
                .param("integration", texts(entries, entry -> entry.subject().integration()))
                .param("label", texts(entries, entry -> entry.subject().label()))
                .param("type", texts(entries, entry -> entry.subject().type()))
                .param("kind", texts(entries, entry -> entry.kind().id()))
                .param("operation", texts(entries, LogEntry::operation))
                .param("outcome", texts(entries, entry -> entry.outcome().id()))
                .param("environment", texts(entries, entry -> entry.subject().environment().id()))
                .param("actorKind", texts(entries, entry -> entry.actor().kind().id()))
                .param("actorId", texts(entries, entry -> entry.actor().id()))
                .param("actorLabel", texts(entries, entry -> entry.actor().label()))
                .param("correlationId", texts(entries, LogEntry::correlationId))
                .param("method", texts(entries, ofCall(Exchange::method)))
                .param("url", texts(entries, ofCall(Exchange::url)))
                .param(
                        "status",
                        integers(
                                entries,
                                entry -> entry.call() == null ? null : entry.call().status()))
                .param(
                        "attempt",
                        integers(
                                entries,
                                entry -> entry.call() == null ? null : entry.call().attempt()))
                .param("duration", integers(entries, entry -> millis(entry.took())))
                .param(
                        "fault",
                        texts(entries, entry -> entry.fault() == null ? null : entry.fault().id()))
                .param("providerCode", texts(entries, LogEntry::providerCode))
                .param("message", texts(entries, LogEntry::message))
                .param(
                        "requestHeaders",
                        texts(entries, ofCall(call -> json(call.requestHeaders()))))
                .param("requestBody", texts(entries, ofCall(Exchange::requestBody)))
                .param(
                        "responseHeaders",
                        texts(entries, ofCall(call -> json(call.responseHeaders()))))
                .param("responseBody", texts(entries, ofCall(Exchange::responseBody)))
                .param("truncated", truncated(entries))
                .param("changes", texts(entries, LogInsert::changes))
                .update();
    }

    private static Function<LogEntry, @Nullable Object> ofCall(
            Function<Exchange, @Nullable Object> part) {
        return entry -> entry.call() == null ? null : part.apply(entry.call());
    }

    /** PostgreSQL keeps no NUL in a text; a provider's garbage may well hold some. */
    private static @Nullable String[] texts(
            List<LogEntry> entries, Function<LogEntry, @Nullable Object> part) {
        return entries.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString().replace('\0', '\uFFFD'))
                .toArray(String[]::new);
    }

    private static @Nullable Integer[] integers(
            List<LogEntry> entries, Function<LogEntry, @Nullable Integer> part) {
        return entries.stream().map(part).toArray(Integer[]::new);
    }

    private static Boolean[] truncated(List<LogEntry> entries) {
        return entries.stream()
                .map(entry -> entry.call() != null && entry.call().truncated())
                .toArray(Boolean[]::new);
    }

    private static @Nullable Object changes(LogEntry entry) {
        return entry.changes().isEmpty() ? null : json(entry.changes());
    }

    private static @Nullable Integer millis(@Nullable Duration took) {
        return took == null ? null : Math.toIntExact(Math.min(took.toMillis(), Integer.MAX_VALUE));
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
