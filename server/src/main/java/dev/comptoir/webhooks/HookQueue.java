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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final HookNews news;
    private final Clock clock;

    HookQueue(JdbcClient sql, HookNews news, Clock clock) {
        this.sql = sql;
        this.news = news;
        this.clock = clock;
    }

    /**
     * A message taken to be handed on.
     *
     * @param attempt which it is, from 1
     */
    record Taken(HookMessage message, int attempt) {}

    /**
     * The oldest messages that wait, for this caller alone; each counts as an attempt.
     *
     * @param after only younger ones: a caller that goes on spares the rows that it just deleted
     */
    @Transactional
    public List<Taken> take(UUID integration, UUID after, int most) {
        var now = clock.instant();
        var leased =
                sql.sql(
                                "select * from webhooks.lease_messages(:integration, :after, :now, :until, :most)")
                        .param("integration", integration)
                        .param("after", after)
                        .param("now", timestamp(now))
                        .param("until", timestamp(now.plus(LEASE)))
                        .param("most", most)
                        .query((row, number) -> new Leased(row))
                        .list();
        return leased.isEmpty() ? List.of() : messages(leased);
    }

    /**
     * Between the first and the last day only, so that no other day's partition is even planned.
     */
    private List<Taken> messages(List<Leased> leased) {
        var times = leased.stream().map(Leased::receivedAt).sorted().toList();
        var attempts = leased.stream().collect(Collectors.toMap(Leased::message, Leased::attempt));
        return sql
                .sql(
                        """
                        select id, integration_id, received_at, method, path, headers, body
                          from webhooks.hook_message
                         where id = any(:messages) and received_at between :first and :last
                         order by id
                        """)
                .param("messages", attempts.keySet().toArray(UUID[]::new))
                .param("first", timestamp(times.getFirst()))
                .param("last", timestamp(times.getLast()))
                .query((row, number) -> message(row))
                .list()
                .stream()
                .map(message ->
                        new Taken(message, Objects.requireNonNull(attempts.get(message.id()))))
                .toList();
    }

    private record Leased(UUID message, Instant receivedAt, int attempt) {

        Leased(ResultSet row) throws SQLException {
            this(uuid(row, "message_id"), instant(row, "received_at"), row.getInt("attempts"));
        }
    }

    /** They wait no longer. */
    @Transactional
    public void handled(UUID integration, List<Taken> messages) {
        waitNoLonger(integration, messages);
        messages.stream()
                .filter(each -> each.attempt() > 1)
                .forEach(each -> note(integration, each, null));
    }

    /** It comes again later, or is given up when it came often enough. */
    @Transactional
    public void failed(UUID integration, Taken taken, String why) {
        if (taken.attempt() < ATTEMPTS) {
            comesAgain(integration, taken, cut(why));
        } else {
            giveUp(integration, taken, why);
        }
    }

    /** It does not come again, unless somebody has it replayed. */
    @Transactional
    public void giveUp(UUID integration, Taken taken, String why) {
        waitNoLonger(integration, List.of(taken));
        note(integration, taken, cut(why));
        news.givenUp(integration);
    }

    private static String cut(String why) {
        return why.substring(0, Math.min(why.length(), LONGEST_FAILURE));
    }

    private void waitNoLonger(UUID integration, List<Taken> messages) {
        var ids = messages.stream().map(each -> each.message().id()).toArray(UUID[]::new);
        sql.sql(
                        """
                        delete from webhooks.hook_waiting
                         where integration_id = :integration and message_id = any(:messages)
                        """)
                .param("integration", integration)
                .param("messages", ids)
                .update();
    }

    private void comesAgain(UUID integration, Taken taken, String failure) {
        var pause = Duration.ofMinutes(1L << (taken.attempt() - 1));
        sql.sql(
                        """
                        update webhooks.hook_waiting set leased_until = null, due_at = :due, failure = :failure
                         where integration_id = :integration and message_id = :message
                        """)
                .param("due", timestamp(clock.instant().plus(pause)))
                .param("failure", failure)
                .param("integration", integration)
                .param("message", taken.message().id())
                .update();
    }

    /** What stays known of it. */
    private void note(UUID integration, Taken taken, @Nullable String failure) {
        sql.sql(
                        """
                        update webhooks.hook_receipt set attempts = :attempts, failure = :failure
                         where integration_id = :integration and message_id = :message
                        """)
                .param("attempts", taken.attempt())
                .param("failure", failure)
                .param("integration", integration)
                .param("message", taken.message().id())
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
