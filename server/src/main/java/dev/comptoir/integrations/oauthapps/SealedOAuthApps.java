package dev.comptoir.integrations.oauthapps;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.text;

import dev.comptoir.platform.secrets.SealedRecords;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code integrations.oauth_app}, for the rotation of keys. */
@Component
final class SealedOAuthApps implements SealedRecords {

    @Override
    public Set<String> columns() {
        return Set.of("integrations.oauth_app.sealed");
    }

    @Override
    public List<Row> outdated(JdbcClient sql, byte[] current, String after, int limit) {
        return sql.sql(
                        """
                        select store_id, type, sealed from integrations.oauth_app
                         where substring(sealed from 1 for 5) <> :current and type > :after
                         order by type limit :limit
                           for update
                        """)
                .param("current", current)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new Row(
                                text(row, "type"),
                                OAuthApps.place(storeId(row, "store_id"), text(row, "type")),
                                row.getBytes("sealed")))
                .list();
    }

    @Override
    public void replace(JdbcClient sql, Row row, byte[] sealed) {
        sql.sql("update integrations.oauth_app set sealed = :sealed where type = :type")
                .param("sealed", sealed)
                .param("type", row.key())
                .update();
    }
}
