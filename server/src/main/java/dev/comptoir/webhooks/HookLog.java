package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.textOrNull;
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
                        .where("integration_id = :integration", "integration", integration)
                        .where("state = :state", "state", textOrNull(state))
                        .where(
                                "message_id < :after",
                                "after",
                                page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                        .with("limit", page.fetchSize());
        var text =
                filter.sql(
                        "select * from webhooks.hook_receipt",
                        "order by message_id desc limit :limit");
        var entries = filter.on(sql, text).query((row, number) -> entry(row)).list();
        return Page.of(entries, page, entry -> Cursor.of(entry.id()));
    }

    /**
     * @throws Problem when the connection has no such message
     */
    @Transactional(readOnly = true)
    public Entry require(UUID integration, UUID message) {
        return sql.sql(
                        """
                        select * from webhooks.hook_receipt
                         where integration_id = :integration and message_id = :message
                        """)
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
                        update webhooks.hook_receipt
                           set state = 'waiting', attempts = 0, due_at = :now, leased_until = null, failure = null
                         where integration_id = :integration and message_id = :message
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
                enumeration(row, "state", HookState.class),
                row.getInt("attempts"),
                row.getString("failure"));
    }
}
