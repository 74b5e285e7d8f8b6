package dev.comptoir.platform.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.errors.Problem;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of each store, unwrapped once and then kept in memory: one seals, the others open. */
@Component
final class StoreKeys {

    private static final Logger LOG = LoggerFactory.getLogger(StoreKeys.class);

    /** Nodes read keys again within minutes, and remembered answers are kept for a day. */
    private static final Duration LONGEST_USE_OF_A_FORMER_KEY = Duration.ofHours(25);

    private final JdbcClient sql;
    private final TransactionTemplate ownTransaction;
    private final JdbcClient system;
    private final TransactionTemplate systemTransaction;
    private final Map<StoreId, HeldKeys> unwrapped = new ConcurrentHashMap<>();

    StoreKeys(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            @System JdbcClient system,
            @System TransactionTemplate systemTransaction) {
        this.sql = sql;
        this.system = system;
        this.systemTransaction = systemTransaction;
        // a key must be committed before anything is encrypted with it, whatever becomes of the
        // caller's work
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The store's keys, if it has any. What names a key that is not known here was sealed by
     * another node with a newer one, so they are read again.
     */
    Optional<Aead> findFor(byte[] sealed, StoreId store, MasterKey master) {
        var known = unwrapped.get(store);
        if (known != null && known.hasKeyOf(sealed)) {
            return Optional.of(known.aead());
        }
        return load(store, false, master).map(row -> keep(store, row, master).aead());
    }

    /** The store's key, made when it has none. */
    Aead findOrCreate(StoreId store, MasterKey master) {
        var known = unwrapped.get(store);
        if (known != null) {
            if (known.isStale()) {
                refresh(store, known, master);
            }
            return known.aead();
        }
        return keep(store, load(store, true, master).orElseThrow(), master).aead();
    }

    /** How everything begins that the store's current key seals. */
    byte[] prefix(StoreId store, MasterKey master) {
        return keep(store, load(store, false, master).orElseThrow(), master).prefix();
    }

    /**
     * Gives the store a key to seal with from now on, beside the former one, which still opens;
     * nothing happens when this rotation did so before. Keys before the former one are dropped if
     * that has been in use for so long that nothing of theirs can be left.
     */
    void addKey(StoreId store, UUID rotation, MasterKey master) {
        systemTransaction.executeWithoutResult(status -> {
            var row =
                    system.sql(
                                    """
                                    select master_key_id, keyset,
                                           coalesce(keyed_at < now() - make_interval(secs => :seconds), false) as settled
                                      from platform.store_key
                                     where store_id = :store and keyed_in is distinct from :rotation
                                       for update
                                    """)
                            .param("store", store.value())
                            .param("rotation", rotation)
                            .param("seconds", LONGEST_USE_OF_A_FORMER_KEY.toSeconds())
                            .query((result, number) ->
                                    new Former(row(result), result.getBoolean("settled")))
                            .optional();
            row.ifPresent(former -> save(store, rotation, master, former));
        });
        unwrapped.remove(store);
    }

    private void save(StoreId store, UUID rotation, MasterKey master, Former former) {
        try {
            var next = HeldKeys.withNewKey(unwrap(store, former.row(), master), former.settled());
            system.sql(
                            """
                            update platform.store_key set keyset = :keyset, keyed_in = :rotation, keyed_at = now()
                             where store_id = :store
                            """)
                    .param("keyset", master.wrap(store, next))
                    .param("rotation", rotation)
                    .param("store", store.value())
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    /** One thread reads them anew; nobody waits for it, since the known ones seal as well. */
    private void refresh(StoreId store, HeldKeys known, MasterKey master) {
        if (unwrapped.replace(store, known, known.refreshing())) {
            Thread.startVirtualThread(() -> {
                try {
                    load(store, false, master).ifPresent(row -> keep(store, row, master));
                } catch (DataAccessException | TransactionException | Problem later) {
                    LOG.debug("The keys of store {} are read again later", store, later);
                }
            });
        }
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
                .query((row, number) -> row(row))
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

    private HeldKeys keep(StoreId store, Row row, MasterKey master) {
        var held = HeldKeys.of(unwrap(store, row, master));
        unwrapped.put(store, held);
        return held;
    }

    private static KeysetHandle unwrap(StoreId store, Row row, MasterKey master) {
        if (!row.masterKeyId.equals(master.id())) {
            throw new Problem(
                    SecretsProblem.LOCKED,
                    Map.of(
                            "reason", VaultStatus.Reason.WRONG.name(),
                            "keyIdNeeded", row.masterKeyId,
                            "keyIdFound", master.id()));
        }
        try {
            return master.unwrap(store, row.keyset);
        } catch (GeneralSecurityException e) {
            throw Vault.unreadable(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString("master_key_id"), row.getBytes("keyset"));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(String masterKeyId, byte[] keyset) {}

    /**
     * @param settled whether everything was sealed with its primary key long ago
     */
    private record Former(Row row, boolean settled) {}
}
