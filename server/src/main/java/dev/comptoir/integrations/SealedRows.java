package dev.comptoir.integrations;

import static dev.comptoir.platform.data.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads connections together with their sealed secrets, in one round trip: that is what a call to a
 * provider begins with. Every method runs in its caller's transaction, for the current store.
 */
@Component
final class SealedRows {

    private final JdbcClient sql;

    SealedRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<SealedConnection> find(UUID id) {
        return sql
                .sql(
                        """
                        select i.*, s.field, s.sealed
                          from integrations.store_integrations i
                          left join integrations.integration_secret s on s.integration_id = i.id
                         where i.id = :id
                        """)
                .param("id", id)
                .query(SealedRows::read)
                .stream()
                .findFirst();
    }

    /** The active ones, defaults of a type before the others. */
    List<SealedConnection> active() {
        return sql.sql(
                        """
                        select i.*, s.field, s.sealed
                          from integrations.store_integrations i
                          left join integrations.integration_secret s on s.integration_id = i.id
                         where i.active
                         order by i.type, i.is_default desc, i.id
                        """)
                .query(SealedRows::read);
    }

    /** A row per secret, and one row for a connection without. */
    private static List<SealedConnection> read(ResultSet row) throws SQLException {
        var connections = new LinkedHashMap<UUID, Connection>();
        var secrets = new HashMap<UUID, Map<String, byte[]>>();
        while (row.next()) {
            var id = uuid(row, "id");
            if (!connections.containsKey(id)) {
                connections.put(id, ConnectionRows.connection(row));
                secrets.put(id, new HashMap<>());
            }
            var field = row.getString("field");
            if (field != null) {
                secrets.getOrDefault(id, Map.of()).put(field, row.getBytes("sealed"));
            }
        }
        var sealed = new ArrayList<SealedConnection>();
        connections.forEach((id, connection) ->
                sealed.add(
                        new SealedConnection(
                                connection, Map.copyOf(secrets.getOrDefault(id, Map.of())))));
        return sealed;
    }
}
