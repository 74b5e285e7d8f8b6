package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.webhooks.spi.HookMessage;
import dev.comptoir.webhooks.spi.HookRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What waits to be handed on, of the current store's connections. */
@Component
class HookQueue {

    /** Whoever took messages and died loses them to another after this. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** An attempt each minute, two, four … for about two hours. */
    private static final int ATTEMPTS = 8;

    private static final int LONGEST_FAILURE = 500;

    private static final TypeReference<Map<String, List<String>>> HEADERS =
            new TypeReference<>() {};

    private final JdbcClient sql;
    private final Clock clock;

    HookQueue(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A message taken to be handed on.
     *
     * @param key with its connection the primary key of its receipt; each plan for it is a good
     *     one, also on a table that was filled since it was last looked at
     */
    record Taken(UUID key, HookMessage message) {}

    /**
     * The oldest messages that wait, for this caller alone; each counts as an attempt.
     *
     * @param from none that was due before; spares the index of what was just handled
     */
    @Transactional
    public List<Taken> take(UUID integration, Instant from, int most) {
        var now = clock.instant();
        return sql.sql(
                        """
                        with taken as (
                            update webhooks.hook_receipt r set attempts = attempts + 1, leased_until = :leased
                             where r.ctid = any(array(
                                   select ctid from webhooks.hook_receipt
                                    where integration_id = :integration and state = 'waiting'
                                      and due_at between :from and :now
                                      and (leased_until is null or leased_until <= :now)
                                    order by due_at, message_id limit :most for update skip locked))
                            returning message_id, message_key, received_at, due_at)
                        select m.*, t.message_key from taken t join webhooks.hook_message m
                            on m.id = t.message_id and m.received_at = t.received_at
                         order by t.due_at, m.id
                        """)
                .param("integration", integration)
                .param("from", timestamp(from))
                .param("now", timestamp(now))
                .param("leased", timestamp(now.plus(LEASE)))
                .param("most", most)
                .query((row, number) -> new Taken(uuid(row, "message_key"), message(row)))
                .list();
    }

    @Transactional
    public void handled(UUID integration, List<UUID> keys) {
        sql.sql(
                        """
                        update webhooks.hook_receipt set state = 'handled', failure = null
                         where integration_id = :integration and message_key = any(:keys)
                        """)
                .param("integration", integration)
                .param("keys", keys.toArray(UUID[]::new))
                .update();
    }

    /** It comes again later, or is kept as failed when it came often enough. */
    @Transactional
    public void failed(UUID integration, UUID key, String why) {
        sql.sql(
                        """
                        update webhooks.hook_receipt
                           set state = case when attempts >= :attempts then 'failed' else 'waiting' end,
                               leased_until = null,
                               due_at = :now::timestamptz + make_interval(mins => (2 ^ attempts)::integer / 2),
                               failure = :why
                         where integration_id = :integration and message_key = :key
                        """)
                .param("attempts", ATTEMPTS)
                .param("now", timestamp(clock.instant()))
                .param("why", why.substring(0, Math.min(why.length(), LONGEST_FAILURE)))
                .param("integration", integration)
                .param("key", key)
                .update();
    }

    private static HookMessage message(ResultSet row) throws SQLException {
        return new HookMessage(
                uuid(row, "id"),
                uuid(row, "integration_id"),
                instant(row, "received_at"),
                request(row));
    }

    static HookRequest request(ResultSet row) throws SQLException {
        byte @Nullable [] body = row.getBytes("body");
        return new HookRequest(
                text(row, "method"),
                text(row, "path"),
                JsonMapper.shared().readValue(text(row, "headers"), HEADERS),
                body == null ? new byte[0] : body);
    }
}
