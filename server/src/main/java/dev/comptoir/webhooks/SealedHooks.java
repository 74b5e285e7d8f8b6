package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.secrets.SealedRecords;
import dev.comptoir.platform.secrets.SecretPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@code webhooks.hook} keeps sealed, for the rotation of keys. */
@Component
final class SealedHooks implements SealedRecords {

    private static final Map<String, String> FIELDS =
            Map.of("key", Hooks.KEY, "credential", Hooks.CREDENTIAL);

    @Override
    public Set<String> columns() {
        return Set.of("webhooks.hook.key", "webhooks.hook.credential");
    }

    @Override
    public List<Row> outdated(JdbcClient sql, byte[] current, String after, int limit) {
        return sql
                .sql(
                        """
                        select integration_id, store_id, key, credential from webhooks.hook
                         where (substring(key from 1 for 5) <> :current or substring(credential from 1 for 5) <> :current)
                           and integration_id::text > split_part(:after, '/', 1)
                         order by integration_id::text limit :limit
                           for update
                        """)
                .param("current", current)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> rows(row, current))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void replace(JdbcClient sql, Row row, byte[] sealed) {
        var column = row.key().substring(row.key().indexOf('/') + 1);
        if (!FIELDS.containsKey(column)) {
            throw new IllegalArgumentException(column + " is not sealed");
        }
        sql.sql(
                        "update webhooks.hook set %s = :sealed where integration_id = :id"
                                .formatted(column))
                .param("sealed", sealed)
                .param("id", row.place().owner())
                .update();
    }

    private static List<Row> rows(ResultSet hook, byte[] current) throws SQLException {
        var rows = new ArrayList<Row>();
        for (var column : FIELDS.keySet()) {
            var sealed = hook.getBytes(column);
            if (!Arrays.equals(Arrays.copyOf(sealed, current.length), current)) {
                var id = uuid(hook, "integration_id");
                var place = new SecretPlace(storeId(hook, "store_id"), id, FIELDS.get(column));
                rows.add(new Row(id + "/" + column, place, sealed));
            }
        }
        return rows;
    }
}
