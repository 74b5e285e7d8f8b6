package dev.comptoir.shipping.shipments;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code shipping.label_preference}; to be used inside a transaction of the store. */
@Repository
class LabelPreferenceRows {

    private static final String INSERT =
            """
            insert into shipping.label_preference (store_id, format, size, version, updated_at)
            values (:store, :format, :size, :version + 1, :at)
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update shipping.label_preference
               set format = :format, size = :size, version = :version + 1, updated_at = :at
             where store_id = :store and version = :version
            """;

    private final JdbcClient sql;

    LabelPreferenceRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<LabelPreference> find() {
        return sql.sql("select * from shipping.label_preference")
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * Writes the next version.
     *
     * @param preference with the version that it is made from
     * @return false when that is not the newest
     */
    boolean save(LabelPreference preference, Instant at) {
        var label = preference.label();
        return sql.sql(preference.version() == 0 ? INSERT : UPDATE)
                        .param("store", StoreScope.current().value())
                        .param("format", label == null ? null : label.format().id())
                        .param("size", label == null ? null : label.size().id())
                        .param("version", preference.version())
                        .param("at", timestamp(at))
                        .update()
                == 1;
    }

    private static LabelPreference read(ResultSet row) throws SQLException {
        var label =
                row.getString("format") == null
                        ? null
                        : new LabelStock(
                                enumeration(row, "format", LabelFormat.class),
                                enumeration(row, "size", LabelSize.class));
        return new LabelPreference(label, row.getInt("version"));
    }
}
