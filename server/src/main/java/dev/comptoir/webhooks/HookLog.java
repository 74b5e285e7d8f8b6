package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.webhooks.spi.HookRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was received, and has it handed on once more. */
@Component
class HookLog {

    /** Each message, and what there is of it while it waits. */
    private static final String ENTRIES =
            """
            select r.message_id, r.received_at, w.message_id is not null as waits,
                   coalesce(w.attempts, r.attempts) as attempts, coalesce(w.failure, r.failure) as failure
              from webhooks.hook_receipt r
              left join webhooks.hook_waiting w
                  on w.integration_id = r.integration_id and w.message_id = r.message_id
            """;

    private final JdbcClient sql;
    private final HookBell bell;
    private final Clock clock;

    HookLog(JdbcClient sql, HookBell bell, Clock clock) {
        this.sql = sql;
        this.bell = bell;
        this.clock = clock;
    }

    /** A message and what became of it. */
    record Entry(
            UUID id, Instant receivedAt, HookState state, int attempts, @Nullable String failure) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<Entry> list(UUID integration, @Nullable HookState state, PageRequest page) {
        var filter =
                new Filtered()
                        .where("r.integration_id = :integration", "integration", integration)
                        .where(
                                "r.message_id < :after",
                                "after",
                                page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                        .with("limit", page.fetchSize());
        if (state != null) {
            filter.where(condition(state));
        }
        var text = filter.sql(ENTRIES, "order by r.message_id desc limit :limit");
        var entries = filter.on(sql, text).query((row, number) -> entry(row)).list();
        return Page.of(entries, page, entry -> Cursor.of(entry.id()));
    }

    private static String condition(HookState state) {
        return switch (state) {
            case WAITING -> "w.message_id is not null";
            case FAILED -> "w.message_id is null and r.failure is not null";
            case HANDLED -> "w.message_id is null and r.failure is null";
        };
    }

    /**
     * @throws Problem when the connection has no such message
     */
    @Transactional(readOnly = true)
    public Entry require(UUID integration, UUID message) {
        return sql.sql(
                        ENTRIES
                                + " where r.integration_id = :integration and r.message_id = :message")
                .param("integration", integration)
                .param("message", message)
                .query((row, number) -> entry(row))
                .optional()
                .orElseThrow(
                        () -> new Problem(WebhooksProblem.UNKNOWN_MESSAGE, Map.of("id", message)));
    }

    /** Empty when its day was dropped meanwhile. */
    @Transactional(readOnly = true)
    public Optional<HookRequest> request(Entry entry) {
        return sql.sql(
                        """
                        select method, path, headers, body from webhooks.hook_message
                         where id = :id and received_at = :at
                        """)
                .param("id", entry.id())
                .param("at", timestamp(entry.receivedAt()))
                .query((row, number) -> HookQueue.request(row))
                .optional();
    }

    @Transactional
    public void replay(UUID integration, UUID message) {
        sql.sql(
                        """
                        with anew as (
                            update webhooks.hook_receipt set attempts = 1, failure = null
                             where integration_id = :integration and message_id = :message
                            returning integration_id, message_id, store_id, received_at)
                        insert into webhooks.hook_waiting (integration_id, message_id, store_id, received_at, due_at)
                        select integration_id, message_id, store_id, received_at, :now from anew
                            on conflict (integration_id, message_id) do update
                                set attempts = 0, due_at = excluded.due_at, leased_until = null, failure = null
                        """)
                .param("now", timestamp(clock.instant()))
                .param("integration", integration)
                .param("message", message)
                .update();
        bell.ringNow(integration);
    }

    /** When the provider was last heard of. */
    @Transactional(readOnly = true)
    public Optional<Instant> last(UUID integration) {
        return list(integration, null, PageRequest.first(1)).items().stream()
                .map(Entry::receivedAt)
                .findFirst();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                uuid(row, "message_id"),
                instant(row, "received_at"),
                state(row),
                row.getInt("attempts"),
                row.getString("failure"));
    }

    private static HookState state(ResultSet row) throws SQLException {
        if (row.getBoolean("waits")) {
            return HookState.WAITING;
        }
        return row.getString("failure") == null ? HookState.HANDLED : HookState.FAILED;
    }
}
