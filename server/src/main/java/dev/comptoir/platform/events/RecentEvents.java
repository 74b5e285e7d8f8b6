package dev.comptoir.platform.events;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.CallersTransaction;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.jobs.Recurrence;
import dev.comptoir.platform.jobs.RecurringJob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The events of the last hour, kept so that streams can be read by every node and resumed. */
@Component
final class RecentEvents implements RecurringJob {

    /** A browser that was away longer is told to read everything anew. */
    static final Duration KEPT = Duration.ofHours(1);

    private static final String COLUMNS =
            "tx::text as tx, id, store_id, name, subject_id, at, tx < pg_snapshot_xmin(pg_current_snapshot()) as settled";

    private final CallersTransaction caller;
    private final JdbcClient app;
    private final TransactionTemplate transaction;
    private final JdbcClient system;

    RecentEvents(
            CallersTransaction caller,
            JdbcClient app,
            PlatformTransactionManager transactions,
            @System JdbcClient system) {
        this.caller = caller;
        this.app = app;
        this.transaction = new TransactionTemplate(transactions);
        this.system = system;
    }

    void insert(EventId id, EventType type, StoreEvent event) {
        caller.run(jdbc ->
                jdbc.sql(
                                """
                                insert into platform.recent_events (id, store_id, name, subject_id)
                                values (:id, :store, :name, :subject)
                                """)
                        .param("id", id.value())
                        .param("store", event.store().value())
                        .param("name", type.name())
                        .param("subject", event.subject())
                        .update());
    }

    /** Writes events of any stores at once, as the system. */
    void insertAll(List<StoreEvent> events) {
        system.sql(
                        """
                        insert into platform.recent_events (id, store_id, name, subject_id)
                        select * from unnest(:ids::uuid[], :stores::uuid[], :names::text[], :subjects::uuid[])
                        """)
                .param("ids", texts(events, event -> Ids.next()))
                .param("stores", texts(events, event -> event.store().value()))
                .param("names", texts(events, event -> EventType.of(event.getClass()).name()))
                .param("subjects", texts(events, StoreEvent::subject))
                .update();
    }

    private static String[] texts(List<StoreEvent> events, Function<StoreEvent, Object> part) {
        return events.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    /** The place from which on nothing was read yet. */
    Position now() {
        return system.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, n) ->
                        Position.beforeTransaction(Long.parseLong(row.getString(1)), Instant.now()))
                .single();
    }

    /** Events of all stores after the place, in order. */
    List<RecentEvent> after(Position position, int limit) {
        return system.sql(
                        """
                        select %s from platform.recent_events
                        where (tx, id) > (:tx::text::xid8, :id) order by tx, id limit :limit
                        """
                                .formatted(COLUMNS))
                .param("tx", Long.toString(position.transaction()))
                .param("id", position.event())
                .param("limit", limit)
                .query(RecentEvents::read)
                .list();
    }

    /** Events of the bound store between two places, the second included. */
    List<RecentEvent> between(Position from, Position to, int limit) {
        return transaction.execute(status -> select(from, to, limit));
    }

    private List<RecentEvent> select(Position from, Position to, int limit) {
        return app.sql(
                        """
                        select %s from platform.recent_events
                        where (tx, id) > (:tx::text::xid8, :id) and (tx, id) <= (:toTx::text::xid8, :toId)
                        order by tx, id limit :limit
                        """
                                .formatted(COLUMNS))
                .param("tx", Long.toString(from.transaction()))
                .param("id", from.event())
                .param("toTx", Long.toString(to.transaction()))
                .param("toId", to.event())
                .param("limit", limit)
                .query(RecentEvents::read)
                .list();
    }

    private static RecentEvent read(ResultSet row, int n) throws SQLException {
        return new RecentEvent(
                Long.parseLong(row.getString("tx")),
                row.getObject("id", UUID.class),
                new StoreId(row.getObject("store_id", UUID.class)),
                row.getString("name"),
                row.getObject("subject_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("settled"));
    }

    @Override
    public String job() {
        return "platform.events-retention";
    }

    @Override
    public Recurrence recurrence() {
        return new Recurrence.Every(Duration.ofMinutes(10));
    }

    @Override
    public void run() {
        system.sql(
                        "delete from platform.recent_events where at < now() - make_interval(secs => :seconds)")
                .param("seconds", KEPT.toSeconds())
                .update();
    }
}
