package dev.comptoir.platform.secrets;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.System;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which master key the installation's secrets are encrypted with. */
@Component
final class MasterKeyRows {

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    MasterKeyRows(@System JdbcClient sql, @System TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    Optional<String> currentId() {
        return sql.sql("select master_key_id from platform.installation")
                .query(String.class)
                .optional();
    }

    /**
     * Records the installation's first key, unless another node did so first; returns what is
     * recorded then.
     */
    String recordFirst(String keyId) {
        sql.sql(
                        "insert into platform.installation (master_key_id) values (:id) on conflict do nothing")
                .param("id", keyId)
                .update();
        return currentId().orElseThrow();
    }

    /**
     * Encrypts all stores' keys with another master key; all of them or, when anything fails, none.
     */
    void replace(MasterKey former, MasterKey next) {
        transaction.executeWithoutResult(status -> {
            var recorded =
                    sql.sql("select master_key_id from platform.installation for update")
                            .query(String.class)
                            .single();
            if (recorded.equals(former.id())) {
                wrapAgain(former, next);
                sql.sql(
                                "update platform.installation set master_key_id = :id, master_key_since = now()")
                        .param("id", next.id())
                        .update();
            }
        });
    }

    private void wrapAgain(MasterKey former, MasterKey next) {
        var rows =
                sql.sql(
                                "select store_id, keyset from platform.store_key where master_key_id = :id for update")
                        .param("id", former.id())
                        .query((row, number) ->
                                new WrappedKey(
                                        new StoreId(row.getObject("store_id", UUID.class)),
                                        row.getBytes("keyset")))
                        .list();
        for (var row : rows) {
            sql.sql(
                            "update platform.store_key set master_key_id = :id, keyset = :keyset where store_id = :store")
                    .param("id", next.id())
                    .param("keyset", row.wrappedWith(former, next))
                    .param("store", row.store.value())
                    .update();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record WrappedKey(StoreId store, byte[] keyset) {

        byte[] wrappedWith(MasterKey former, MasterKey next) {
            try {
                return next.wrap(store, former.unwrap(store, keyset));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(
                        "the key of store %s was tampered with".formatted(store), e);
            }
        }
    }
}
