package dev.comptoir.imports;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code imports.import}; to be used inside a transaction of the store. */
@Repository
class ImportRows {

    private final JdbcClient sql;

    ImportRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Import made) {
        sql.sql(
                        """
                        insert into imports.import
                               (store_id, id, kind, status, created_at, actor_kind, actor_id, actor_label, changed_at)
                        values (:store, :id, :kind, :status, :at, :actorKind, :actorId, :actorLabel, :at)\
                        """)
                .param("store", StoreScope.current().value())
                .param("id", made.id())
                .param("kind", made.kind())
                .param("status", made.status().id())
                .param("at", timestamp(made.createdAt()))
                .param("actorKind", made.createdBy().kind().id())
                .param("actorId", made.createdBy().id())
                .param("actorLabel", made.createdBy().label())
                .update();
    }

    Optional<Import> find(UUID id) {
        return sql.sql("select * from imports.import where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the end of the transaction. */
    Optional<Import> lock(UUID id) {
        return sql.sql("select * from imports.import where id = :id for update")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Newest first; ids grow with time. */
    /** What {@code withRejects} means: there are rows left that can be corrected and taken. */
    private static final String HAS_REJECTS =
            """
            status = 'done' and cleared_at is null
            and exists (select from imports.round r
                         where r.import_id = import.id and r.number = import.round and r.rejected > 0)\
            """;

    List<Import> list(
            Collection<String> kinds,
            @Nullable ImportStatus status,
            boolean withRejects,
            PageRequest page) {
        return sql.sql(
                        """
                        select * from imports.import
                         where kind = any(:kinds)
                           and (:status::text is null or status = :status)
                           and (not :withRejects or %s)
                           and (:after::uuid is null or id < :after)
                         order by id desc
                         limit :limit\
                        """
                                .formatted(HAS_REJECTS))
                .param("kinds", kinds.toArray(String[]::new))
                .param("status", status == null ? null : status.id())
                .param("withRejects", withRejects)
                .param("after", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("limit", page.fetchSize())
                .query((row, number) -> read(row))
                .list();
    }

    /** How many imports have rows left to correct, counted no further than {@code most}. */
    int countWithRejects(Collection<String> kinds, int most) {
        return sql.sql(
                        """
                        select count(*) from (select from imports.import
                                               where kind = any(:kinds) and %s limit :most) as counted
                        """
                                .formatted(HAS_REJECTS))
                .param("kinds", kinds.toArray(String[]::new))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Everything that changes but the run, which belongs to whoever starts it. */
    void update(UUID id, ImportStatus status, Import.@Nullable Failure failure, Instant at) {
        sql.sql(
                        """
                        update imports.import
                           set status = :status, failure = :failure, changed_at = :at, version = version + 1
                         where id = :id\
                        """)
                .param("id", id)
                .param("status", status.id())
                .param("failure", failure == null ? null : json(failure))
                .param("at", timestamp(at))
                .update();
    }

    void start(UUID id, UUID run, int round, Instant at) {
        sql.sql(
                        """
                        update imports.import
                           set status = 'running', failure = null, run = :run, round = :round, changed_at = :at,
                               version = version + 1, cleared_at = null
                         where id = :id\
                        """)
                .param("id", id)
                .param("run", run)
                .param("round", round)
                .param("at", timestamp(at))
                .update();
    }

    void cleared(UUID id, Instant at) {
        sql.sql("update imports.import set cleared_at = :at, version = version + 1 where id = :id")
                .param("id", id)
                .param("at", timestamp(at))
                .update();
    }

    /** Imports of the store that still keep something and do not run. */
    List<UUID> resting() {
        return sql.sql(
                        "select id from imports.import where status <> 'running' and cleared_at is null")
                .query((row, number) -> uuid(row, "id"))
                .list();
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(
                uuid(row, "id"),
                text(row, "kind"),
                enumeration(row, "status", ImportStatus.class),
                row.getInt("round"),
                uuidOrNull(row, "run"),
                jsonOrNull(row, "failure", Import.Failure.class),
                instant(row, "created_at"),
                ActorRef.read(row),
                instant(row, "changed_at"),
                row.getInt("version"));
    }
}
