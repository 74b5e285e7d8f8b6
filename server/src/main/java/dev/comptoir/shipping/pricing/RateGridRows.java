package dev.comptoir.shipping.pricing;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code shipping.rate_grid}; to be used inside a transaction of the store. */
@Repository
class RateGridRows {

    private final JdbcClient sql;

    RateGridRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @return false when the store has another list of that name
     */
    boolean insert(RateGrid grid) {
        return sql.sql(
                                """
                                insert into shipping.rate_grid
                                       (store_id, id, name, kind, integration_id, active, terms, content, created_at, updated_at)
                                values (:store, :id, :name, :kind, :integration, :active, :terms, :content, :at, :at)
                                on conflict do nothing
                                """)
                        .param("store", StoreScope.current().value())
                        .param("id", grid.id())
                        .param("name", grid.name())
                        .param("kind", grid.kind().id())
                        .param("integration", grid.integrationId())
                        .param("active", grid.active())
                        .param("terms", json(grid.terms()))
                        .param("content", json(grid.content()))
                        .param("at", timestamp(grid.updatedAt()))
                        .update()
                == 1;
    }

    /**
     * Writes the next version.
     *
     * @param grid with the version that it is made from
     * @return false when that is not the newest
     */
    boolean update(RateGrid grid) {
        return sql.sql(
                                """
                                update shipping.rate_grid
                                   set name = :name, integration_id = :integration, active = :active, terms = :terms,
                                       content = :content, version = version + 1, updated_at = :at
                                 where id = :id and version = :version
                                """)
                        .param("id", grid.id())
                        .param("name", grid.name())
                        .param("integration", grid.integrationId())
                        .param("active", grid.active())
                        .param("terms", json(grid.terms()))
                        .param("content", json(grid.content()))
                        .param("version", grid.version())
                        .param("at", timestamp(grid.updatedAt()))
                        .update()
                == 1;
    }

    boolean delete(UUID id) {
        return sql.sql("delete from shipping.rate_grid where id = :id").param("id", id).update()
                == 1;
    }

    boolean nameTaken(String name, @Nullable UUID except) {
        return sql.sql(
                        """
                        select exists (select from shipping.rate_grid
                                        where lower(name) = lower(:name) and id is distinct from :except)
                        """)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    Optional<RateGrid> find(UUID id) {
        return sql.sql("select * from shipping.rate_grid where id = :id")
                .param("id", id)
                .query((row, number) -> grid(row))
                .optional();
    }

    /** All of the store's, by name; there are not many. */
    List<RateGrid> all() {
        return sql.sql("select * from shipping.rate_grid order by lower(name)")
                .query((row, number) -> grid(row))
                .list();
    }

    /** Those that are in use for the prices of a connection, or of the shop. */
    List<RateGrid> active(RateGrid.Kind kind) {
        return sql.sql(
                        "select * from shipping.rate_grid where active and kind = :kind order by lower(name)")
                .param("kind", kind.id())
                .query((row, number) -> grid(row))
                .list();
    }

    /** Another text after each change of a list that is in use. */
    String revision(RateGrid.Kind kind) {
        return sql.sql(
                        """
                        select concat_ws(' ', count(*), max(updated_at), sum(version)) as revision
                          from shipping.rate_grid
                         where active and kind = :kind
                        """)
                .param("kind", kind.id())
                .query((row, number) -> text(row, "revision"))
                .single();
    }

    private static RateGrid grid(ResultSet row) throws SQLException {
        return new RateGrid(
                uuid(row, "id"),
                text(row, "name"),
                RateGrid.Kind.of(text(row, "kind")),
                uuidOrNull(row, "integration_id"),
                row.getBoolean("active"),
                json(row, "terms", GridTerms.class),
                json(row, "content", GridContent.class),
                row.getInt("version"),
                instant(row, "updated_at"));
    }
}
