package dev.comptoir.integrations.oauthapps;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code integrations.oauth_app} of the current store, in the caller's transaction. */
@Component
final class OAuthAppRows {

    private final JdbcClient sql;

    OAuthAppRows(JdbcClient sql) {
        this.sql = sql;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            String type,
            String clientId,
            byte[] sealed,
            @Nullable String lastFour,
            Instant updatedAt,
            int version) {}

    Map<String, Row> all() {
        return sql
                .sql("select * from integrations.oauth_app")
                .query((row, number) -> row(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::type, Function.identity()));
    }

    Optional<Row> findForUpdate(String type) {
        return sql.sql("select * from integrations.oauth_app where type = :type for update")
                .param("type", type)
                .query((row, number) -> row(row))
                .optional();
    }

    /**
     * @return false when somebody else was faster
     */
    boolean save(Row row) {
        return sql.sql(
                                """
                                insert into integrations.oauth_app
                                       (store_id, type, client_id, sealed, last_four, updated_at, version)
                                values (:store, :type, :client, :sealed, :lastFour, :updated, :version)
                                on conflict (store_id, type) do update
                                   set client_id = excluded.client_id, sealed = excluded.sealed,
                                       last_four = excluded.last_four, updated_at = excluded.updated_at,
                                       version = excluded.version
                                 where oauth_app.version = excluded.version - 1
                                """)
                        .param("store", StoreScope.current().value())
                        .param("type", row.type())
                        .param("client", row.clientId())
                        .param("sealed", row.sealed())
                        .param("lastFour", row.lastFour())
                        .param("updated", timestamp(row.updatedAt()))
                        .param("version", row.version())
                        .update()
                == 1;
    }

    void delete(String type) {
        sql.sql("delete from integrations.oauth_app where type = :type")
                .param("type", type)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                text(row, "type"),
                text(row, "client_id"),
                row.getBytes("sealed"),
                row.getString("last_four"),
                instant(row, "updated_at"),
                row.getInt("version"));
    }
}
