package dev.comptoir.shipping.batches;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code shipping.batch}; to be used inside a transaction of the store. */
@Repository
class BatchRows {

    private final JdbcClient sql;

    BatchRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Batch batch) {
        sql.sql(
                        """
                        insert into shipping.batch
                               (store_id, id, status, run, terms, created_at, actor_kind, actor_id, actor_label, changed_at)
                        values (:store, :id, :status, :run, :terms, :at, :actorKind, :actorId, :actorLabel, :at)
                        """)
                .param("store", StoreScope.current().value())
                .param("id", batch.id())
                .param("status", batch.status().id())
                .param("run", batch.run())
                .param("terms", json(batch.terms()))
                .param("at", timestamp(batch.createdAt()))
                .param("actorKind", batch.createdBy().kind().id())
                .param("actorId", batch.createdBy().id())
                .param("actorLabel", batch.createdBy().label())
                .update();
    }

    Optional<Batch> find(UUID id) {
        return read("select * from shipping.batch where id = :id", id);
    }

    /** As {@link #find}, and nobody else changes it until the end of the transaction. */
    Optional<Batch> lock(UUID id) {
        return read("select * from shipping.batch where id = :id for update", id);
    }

    /** As {@link #find}, and it stays so until the end of the transaction. */
    Optional<Batch> hold(UUID id) {
        return read("select * from shipping.batch where id = :id for share", id);
    }

    /** Newest first; ids grow with time. */
    List<Batch> list(@Nullable BatchStatus status, PageRequest page) {
        return sql.sql(
                        """
                        select * from shipping.batch
                         where (cast(:status as text) is null or status = :status)
                           and (cast(:after as uuid) is null or id < :after)
                         order by id desc
                         limit :limit
                        """)
                .param("status", status == null ? null : status.id())
                .param("after", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("limit", page.fetchSize())
                .query((row, number) -> read(row))
                .list();
    }

    /**
     * Another stage begins or ends.
     *
     * @param run of the work of the stage; null to leave it
     * @param ended whether nothing runs any more
     */
    void turn(Batch locked, BatchStatus next, @Nullable UUID run, boolean ended, Instant at) {
        if (!locked.status().mayBecome(next)) {
            throw new IllegalStateException(
                    "a batch in %s does not come to %s".formatted(locked.status().id(), next.id()));
        }
        sql.sql(
                        """
                        update shipping.batch
                           set status = :status, run = coalesce(cast(:run as uuid), run), changed_at = :at,
                               started_at = case when :status = 'buying' then coalesce(started_at, :at) else started_at end,
                               ended_at = case when :ended then cast(:at as timestamptz) end
                         where id = :id
                        """)
                .param("id", locked.id())
                .param("status", next.id())
                .param("run", run)
                .param("ended", ended)
                .param("at", timestamp(at))
                .update();
    }

    private Optional<Batch> read(String query, UUID id) {
        return sql.sql(query).param("id", id).query((row, number) -> read(row)).optional();
    }

    private static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                uuid(row, "id"),
                enumeration(row, "status", BatchStatus.class),
                uuidOrNull(row, "run"),
                json(row, "terms", BatchTerms.class),
                instant(row, "created_at"),
                ActorRef.read(row),
                instantOrNull(row, "started_at"),
                instantOrNull(row, "ended_at"));
    }
}
