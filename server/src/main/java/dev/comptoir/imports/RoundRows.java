package dev.comptoir.imports;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.imports.reading.Mapping;
import dev.comptoir.imports.reading.ReadFile;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code imports.round}; to be used inside a transaction of the store. */
@Repository
class RoundRows {

    private final JdbcClient sql;

    RoundRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Round round) {
        sql.sql(
                        """
                        insert into imports.round (store_id, import_id, number, file_name, file_bytes, file_hash,
                               received_at, layout, decided, preview, rows, records, unsound)
                        values (:store, :import, :number, :name, :bytes, :hash,
                               :at, :layout, :decided, :preview, :rows, :records, :unsound)\
                        """)
                .param("store", StoreScope.current().value())
                .param("import", round.importId())
                .param("number", round.number())
                .param("name", round.file().name())
                .param("bytes", round.file().bytes())
                .param("hash", round.file().hash())
                .param("at", timestamp(round.file().receivedAt()))
                .param("layout", json(round.layout()))
                .param("decided", json(round.decided()))
                .param("preview", round.preview() == null ? null : json(round.preview()))
                .param("rows", round.rows())
                .param("records", round.records())
                .param("unsound", round.unsound())
                .update();
    }

    /** Replaces what was found out about a file that nothing was taken from yet. */
    void update(Round round) {
        sql.sql(
                        """
                        update imports.round
                           set layout = :layout, decided = :decided, preview = :preview, rows = :rows,
                               records = :records, unsound = :unsound
                         where import_id = :import and number = :number and position = 0\
                        """)
                .param("import", round.importId())
                .param("number", round.number())
                .param("layout", json(round.layout()))
                .param("decided", json(round.decided()))
                .param("preview", round.preview() == null ? null : json(round.preview()))
                .param("rows", round.rows())
                .param("records", round.records())
                .param("unsound", round.unsound())
                .update();
    }

    /** Oldest first. */
    List<Round> of(Collection<UUID> imports) {
        return sql.sql(
                        """
                        select * from imports.round where import_id = any(:imports::uuid[])
                         order by import_id, number\
                        """)
                .param("imports", imports.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    Round get(UUID importId, int number) {
        return sql.sql("select * from imports.round where import_id = :import and number = :number")
                .param("import", importId)
                .param("number", number)
                .query((row, index) -> read(row))
                .single();
    }

    /** The newest earlier file of the same kind with the same content. */
    Optional<Round> sameFile(Round round, String kind) {
        return sql.sql(
                        """
                        select r.* from imports.round r join imports.import i on i.id = r.import_id
                         where r.file_hash = :hash and i.kind = :kind and r.received_at < :at
                           and (r.import_id, r.number) <> (:import, :number)
                         order by r.received_at desc
                         limit 1\
                        """)
                .param("hash", round.file().hash())
                .param("kind", kind)
                .param("at", timestamp(round.file().receivedAt()))
                .param("import", round.importId())
                .param("number", round.number())
                .query((row, index) -> read(row))
                .optional();
    }

    /**
     * How the newest file of a kind with these headings was read, of those whose records were
     * taken.
     */
    Optional<Mapping> mapping(String kind, List<String> headings) {
        return sql.sql(
                        """
                        select r.layout from imports.round r join imports.import i on i.id = r.import_id
                         where i.kind = :kind and r.started_at is not null
                           and r.layout -> 'headings' = :headings
                         order by r.received_at desc
                         limit 1\
                        """)
                .param("kind", kind)
                .param("headings", json(headings))
                .query((row, index) -> json(row, "layout", ReadFile.Layout.class).mapping())
                .optional();
    }

    void started(UUID importId, int number, Instant at) {
        sql.sql(
                        """
                        update imports.round set started_at = coalesce(started_at, :at)
                         where import_id = :import and number = :number\
                        """)
                .param("import", importId)
                .param("number", number)
                .param("at", timestamp(at))
                .update();
    }

    void advance(UUID importId, int number, Round.Counts counts) {
        sql.sql(
                        """
                        update imports.round
                           set position = :position, created = :created, updated = :updated,
                               unchanged = :unchanged, rejected = :rejected
                         where import_id = :import and number = :number\
                        """)
                .param("import", importId)
                .param("number", number)
                .param("position", counts.position())
                .param("created", counts.created())
                .param("updated", counts.updated())
                .param("unchanged", counts.unchanged())
                .param("rejected", counts.rejected())
                .update();
    }

    void finished(UUID importId, int number, Instant at) {
        sql.sql(
                        """
                        update imports.round set finished_at = :at, preview = null
                         where import_id = :import and number = :number\
                        """)
                .param("import", importId)
                .param("number", number)
                .param("at", timestamp(at))
                .update();
    }

    void clearPreviews(UUID importId) {
        sql.sql("update imports.round set preview = null where import_id = :import")
                .param("import", importId)
                .update();
    }

    private static Round read(ResultSet row) throws SQLException {
        return new Round(
                uuid(row, "import_id"),
                row.getInt("number"),
                new Round.FileFacts(
                        row.getString("file_name"),
                        row.getLong("file_bytes"),
                        row.getBytes("file_hash"),
                        instant(row, "received_at")),
                json(row, "layout", ReadFile.Layout.class),
                json(row, "decided", Conventions.class),
                jsonOrNull(row, "preview", Preview.class),
                row.getInt("rows"),
                row.getInt("records"),
                row.getInt("unsound"),
                new Round.Counts(
                        row.getInt("position"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("unchanged"),
                        row.getInt("rejected")),
                instantOrNull(row, "started_at"),
                instantOrNull(row, "finished_at"));
    }
}
