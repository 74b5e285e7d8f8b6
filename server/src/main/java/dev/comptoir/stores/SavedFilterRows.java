package dev.comptoir.stores;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonMap;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code stores.saved_filter}; to be used inside a transaction of the store. */
@Repository
class SavedFilterRows {

    private final JdbcClient sql;

    SavedFilterRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A person's filters by name.
     *
     * @param list of this list alone, if any
     */
    List<SavedFilter> of(UUID person, @Nullable String list) {
        return sql.sql(
                        """
                        select * from stores.saved_filter
                         where person_id = :person and (cast(:list as text) is null or list = :list)
                         order by list, name_key
                        """)
                .param("person", person)
                .param("list", list)
                .query((row, number) -> filter(row))
                .list();
    }

    /**
     * Keeps a filter, in place of the person's own one of that name.
     *
     * @return nothing when there are {@code most} others of the list already
     */
    Optional<SavedFilter> keep(SavedFilter filter, UUID person, int most) {
        return sql.sql(
                        """
                        insert into stores.saved_filter (store_id, id, person_id, list, name, name_key, filters, created_at)
                        select :store, :id, :person, :list, :name, :key, :filters, :at
                         where (select count(*) from stores.saved_filter
                                 where person_id = :person and list = :list and name_key <> :key) < :most
                        on conflict (store_id, person_id, list, name_key)
                           do update set name = excluded.name, filters = excluded.filters
                        returning *
                        """)
                .param("store", StoreScope.current().value())
                .param("id", filter.id())
                .param("person", person)
                .param("list", filter.list())
                .param("name", filter.name())
                .param("key", Normalised.key(filter.name()))
                .param("filters", json(filter.filters()))
                .param("at", timestamp(filter.createdAt()))
                .param("most", most)
                .query((row, number) -> filter(row))
                .optional();
    }

    boolean delete(UUID person, UUID id) {
        return sql.sql("delete from stores.saved_filter where person_id = :person and id = :id")
                        .param("person", person)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static SavedFilter filter(ResultSet row) throws SQLException {
        return new SavedFilter(
                uuid(row, "id"),
                text(row, "list"),
                text(row, "name"),
                jsonMap(row, "filters", String.class),
                instant(row, "created_at"));
    }
}
