package dev.comptoir.integrations;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.secrets.SealedRecords;
import dev.comptoir.platform.secrets.SecretPlace;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code integrations.integration_secret}, for the rotation of keys. */
@Component
final class SealedSecrets implements SealedRecords {

    @Override
    public Set<String> columns() {
        return Set.of("integrations.integration_secret.sealed");
    }

    @Override
    public List<Row> outdated(JdbcClient sql, byte[] current, String after, int limit) {
        return sql.sql(
                        """
                        select store_id, integration_id, field, sealed, integration_id || '/' || field as key
                          from integrations.integration_secret
                         where substring(sealed from 1 for 5) <> :current and integration_id || '/' || field > :after
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
                                        text(row, "field")),
                                row.getBytes("sealed")))
                .list();
    }

    @Override
    public void replace(JdbcClient sql, Row row, byte[] sealed) {
        sql.sql(
                        "update integrations.integration_secret set sealed = :sealed where integration_id = :id and field = :field")
                .param("sealed", sealed)
                .param("id", row.place().owner())
                .param("field", row.place().field())
                .update();
    }
}
