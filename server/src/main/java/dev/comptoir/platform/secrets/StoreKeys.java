package dev.comptoir.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The key of each store, unwrapped once and then kept in memory. */
@Component
final class StoreKeys {

    private final JdbcClient sql;
    private final TransactionTemplate ownTransaction;
    private final Map<StoreId, Aead> unwrapped = new ConcurrentHashMap<>();

    StoreKeys(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        // a key must be committed before anything is encrypted with it, whatever becomes of the
        // caller's work
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The store's key, if it has one. */
    Optional<Aead> find(StoreId store, MasterKey master) {
        var known = unwrapped.get(store);
        return known != null
                ? Optional.of(known)
                : load(store, false, master).map(row -> keep(store, row, master));
    }

    /** The store's key, made when it has none. */
    Aead findOrCreate(StoreId store, MasterKey master) {
        var known = unwrapped.get(store);
        return known != null ? known : keep(store, load(store, true, master).orElseThrow(), master);
    }

    private Optional<Row> load(StoreId store, boolean create, MasterKey master) {
        return StoreScope.<Optional<Row>, RuntimeException>call(
                store,
                () ->
                        ownTransaction.execute(status -> {
                            var row = select(store);
                            if (row.isPresent() || !create) {
                                return row;
                            }
                            insert(
                                    store,
                                    master); // waits for another node that does the same, and then
                            // leaves that one's key
                            return select(store);
                        }));
    }

    private Optional<Row> select(StoreId store) {
        return sql.sql(
                        "select master_key_id, keyset from platform.store_key where store_id = :store")
                .param("store", store.value())
                .query((row, number) ->
                        new Row(row.getString("master_key_id"), row.getBytes("keyset")))
                .optional();
    }

    private void insert(StoreId store, MasterKey master) {
        try {
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            sql.sql(
                            """
                            insert into platform.store_key (store_id, master_key_id, keyset)
                            values (:store, :master, :keyset)
                            on conflict do nothing\
                            """)
                    .param("store", store.value())
                    .param("master", master.id())
                    .param("keyset", master.wrap(store, keys))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    private Aead keep(StoreId store, Row row, MasterKey master) {
        if (!row.masterKeyId.equals(master.id())) {
            throw new Problem(
                    SecretsProblem.LOCKED,
                    Map.of(
                            "reason", VaultStatus.Reason.WRONG.name(),
                            "keyIdNeeded", row.masterKeyId,
                            "keyIdFound", master.id()));
        }
        try {
            var aead =
                    master.unwrap(store, row.keyset)
                            .getPrimitive(RegistryConfiguration.get(), Aead.class);
            unwrapped.put(store, aead);
            return aead;
        } catch (GeneralSecurityException e) {
            throw Vault.unreadable(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(String masterKeyId, byte[] keyset) {}
}
