package dev.comptoir.shipping.parcels;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code shipping.parcel_template}; to be used inside a transaction of the store. */
@Repository
class ParcelTemplateRows {

    private final JdbcClient sql;

    ParcelTemplateRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @return false when the store has one of this name
     */
    boolean insert(ParcelTemplate template) {
        return bound(
                                sql.sql(
                                        """
                                        insert into shipping.parcel_template (store_id, id, name, length_millimetres,
                                               width_millimetres, height_millimetres, empty_grams, created_at, updated_at)
                                        values (:store, :id, :name, :length, :width, :height, :empty, :at, :at)
                                        on conflict do nothing
                                        """),
                                template)
                        .param("store", StoreScope.current().value())
                        .update()
                == 1;
    }

    /**
     * Writes the next version.
     *
     * @param template with the version that it is made from
     * @return false when that is not the newest
     */
    boolean update(ParcelTemplate template) {
        return bound(
                                sql.sql(
                                        """
                                        update shipping.parcel_template
                                           set name = :name, length_millimetres = :length, width_millimetres = :width,
                                               height_millimetres = :height, empty_grams = :empty, version = version + 1,
                                               updated_at = :at
                                         where id = :id and version = :version
                                        """),
                                template)
                        .param("version", template.version())
                        .update()
                == 1;
    }

    boolean nameTaken(String name, UUID except) {
        return sql.sql(
                        """
                        select exists (select 1 from shipping.parcel_template
                                        where lower(name) = lower(:name) and id <> :except)
                        """)
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID id) {
        sql.sql("delete from shipping.parcel_template where id = :id").param("id", id).update();
    }

    Optional<ParcelTemplate> find(UUID id) {
        return sql.sql("select * from shipping.parcel_template where id = :id")
                .param("id", id)
                .query((row, number) -> template(row))
                .optional();
    }

    /** By name. */
    List<ParcelTemplate> all() {
        return sql.sql("select * from shipping.parcel_template order by lower(name)")
                .query((row, number) -> template(row))
                .list();
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, ParcelTemplate template) {
        return statement
                .param("id", template.id())
                .param("name", template.name())
                .param("length", template.lengthMillimetres())
                .param("width", template.widthMillimetres())
                .param("height", template.heightMillimetres())
                .param("empty", template.emptyGrams())
                .param("at", timestamp(template.updatedAt()));
    }

    private static ParcelTemplate template(ResultSet row) throws SQLException {
        return new ParcelTemplate(
                uuid(row, "id"),
                text(row, "name"),
                row.getInt("length_millimetres"),
                row.getInt("width_millimetres"),
                row.getInt("height_millimetres"),
                row.getInt("empty_grams"),
                row.getInt("version"),
                instant(row, "updated_at"));
    }
}
