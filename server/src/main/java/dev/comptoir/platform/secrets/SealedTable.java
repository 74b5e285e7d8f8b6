package dev.comptoir.platform.secrets;

import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of stores whose rows hold several sealed columns, each bound to the row's id and a field
 * name of its own; any of them may be null.
 */
public abstract class SealedTable implements SealedRecords {

    private final String table;
    private final String id;
    private final Map<String, String> fields;

    /**
     * @param table with its schema
     * @param id the column, a {@code uuid}, that owns the row's secrets
     * @param fields what a secret is bound to ({@link SecretPlace}), by its column
     */
    protected SealedTable(String table, String id, Map<String, String> fields) {
        this.table = table;
        this.id = id;
        this.fields = new TreeMap<>(fields);
    }

    @Override
    public final Set<String> columns() {
        return fields.keySet().stream()
                .map(column -> table + "." + column)
                .collect(Collectors.toSet());
    }

    @Override
    public final List<Row> outdated(JdbcClient sql, byte[] current, String after, int limit) {
        var differs =
                fields.keySet().stream()
                        .map("substring(%s from 1 for 5) <> :current"::formatted)
                        .collect(Collectors.joining(" or "));
        return sql
                .sql(
                        """
                        select %1$s, store_id, %2$s from %3$s
                         where (%4$s) and %1$s::text > split_part(:after, '/', 1)
                         order by %1$s::text limit :limit
                           for update
                        """
                                .formatted(id, String.join(", ", fields.keySet()), table, differs))
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
    public final void replace(JdbcClient sql, Row row, byte[] sealed) {
        var column = row.key().substring(row.key().indexOf('/') + 1);
        if (!fields.containsKey(column)) {
            throw new IllegalArgumentException(column + " is not sealed");
        }
        sql.sql("update %s set %s = :sealed where %s = :id".formatted(table, column, id))
                .param("sealed", sealed)
                .param("id", row.place().owner())
                .update();
    }

    private List<Row> rows(ResultSet found, byte[] current) throws SQLException {
        var rows = new ArrayList<Row>();
        for (var field : fields.entrySet()) {
            var sealed = found.getBytes(field.getKey());
            if (sealed != null && !Arrays.equals(Arrays.copyOf(sealed, current.length), current)) {
                var owner = uuid(found, id);
                var place = new SecretPlace(storeId(found, "store_id"), owner, field.getValue());
                rows.add(new Row(owner + "/" + field.getKey(), place, sealed));
            }
        }
        return rows;
    }
}
