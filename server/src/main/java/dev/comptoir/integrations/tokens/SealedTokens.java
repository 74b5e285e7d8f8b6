package dev.comptoir.integrations.tokens;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.secrets.SealedRecords;
import dev.comptoir.platform.secrets.SecretPlace;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code integrations.access_token}, for the rotation of keys. */
@Component
final class SealedTokens implements SealedRecords {

    @Override
    public Set<String> columns() {
        return Set.of("integrations.access_token.sealed");
    }

    @Override
    public List<Row> outdated(JdbcClient sql, byte[] current, String after, int limit) {
        return sql.sql(
                        """
                        select store_id, integration_id, sign_in, sealed,
                               integration_id::text || sign_in as key
                          from integrations.access_token
                         where substring(sealed from 1 for 5) <> :current and integration_id::text || sign_in > :after
                         order by key limit :limit
                           for update
                        """)
                .param("current", current)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) ->
                        new Row(
                                text(row, "key"),
                                new SecretPlace(
                                        storeId(row, "store_id"),
                                        uuid(row, "integration_id"),
                                        TokenRows.field(text(row, "sign_in"))),
                                row.getBytes("sealed")))
                .list();
    }

    @Override
    public void replace(JdbcClient sql, Row row, byte[] sealed) {
        sql.sql(
                        """
                        update integrations.access_token set sealed = :sealed
                         where integration_id::text || sign_in = :key
                        """)
                .param("sealed", sealed)
                .param("key", row.key())
                .update();
    }
}
