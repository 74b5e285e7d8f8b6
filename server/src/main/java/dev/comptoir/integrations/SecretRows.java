package dev.comptoir.integrations;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.secrets.SecretPlace;
import dev.comptoir.platform.secrets.Vault;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the sealed secrets of connections. Every method runs in its caller's transaction. */
@Component
final class SecretRows {

    private final JdbcClient sql;
    private final Vault vault;

    SecretRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * What may be known of a kept secret.
     *
     * @param lastFour only of secrets long enough for it
     */
    record Known(String field, Instant updatedAt, @Nullable String lastFour) {}

    void put(Connection connection, Map<String, Secret> secrets, Instant now) {
        secrets.forEach((field, secret) ->
                sql.sql(
                                """
                                insert into integrations.integration_secret
                                    (integration_id, store_id, field, sealed, last_four, updated_at)
                                values (:integration, :store, :field, :sealed, :lastFour, :now)
                                on conflict (integration_id, field) do update
                                    set sealed = excluded.sealed, last_four = excluded.last_four,
                                        updated_at = excluded.updated_at
                                """)
                        .param("integration", connection.id())
                        .param("store", connection.store().value())
                        .param("field", field)
                        .param("sealed", vault.seal(place(connection, field), secret))
                        .param("lastFour", secret.lastFour().orElse(null))
                        .param("now", timestamp(now))
                        .update());
    }

    void delete(UUID integration, String field) {
        sql.sql(
                        "delete from integrations.integration_secret where integration_id = :integration and field = :field")
                .param("integration", integration)
                .param("field", field)
                .update();
    }

    /** The access token belongs to the secrets that it was issued for. */
    void dropToken(UUID integration) {
        sql.sql("delete from integrations.access_token where integration_id = :integration")
                .param("integration", integration)
                .update();
    }

    List<Known> known(UUID integration) {
        return sql.sql(
                        """
                        select field, updated_at, last_four from integrations.integration_secret
                         where integration_id = :integration order by field
                        """)
                .param("integration", integration)
                .query((row, number) ->
                        new Known(
                                text(row, "field"),
                                instant(row, "updated_at"),
                                row.getString("last_four")))
                .list();
    }

    /** Still sealed; see {@link #open}. */
    Map<String, byte[]> sealed(UUID integration) {
        var sealed = new HashMap<String, byte[]>();
        sql.sql(
                        "select field, sealed from integrations.integration_secret where integration_id = :integration")
                .param("integration", integration)
                .query(row -> {
                    sealed.put(text(row, "field"), row.getBytes("sealed"));
                });
        return sealed;
    }

    Map<String, Secret> open(Connection connection, Map<String, byte[]> sealed) {
        var opened = new HashMap<String, Secret>();
        sealed.forEach(
                (field, bytes) -> opened.put(field, vault.open(place(connection, field), bytes)));
        return opened;
    }

    private static SecretPlace place(Connection connection, String field) {
        return new SecretPlace(connection.store(), connection.id(), field);
    }
}
