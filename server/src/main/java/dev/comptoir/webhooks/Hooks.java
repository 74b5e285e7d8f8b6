package dev.comptoir.webhooks;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.timestamp;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.access.LinkToken;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.secrets.SecretPlace;
import dev.comptoir.platform.secrets.Vault;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The addresses at which providers reach the connections of the current store. */
@Service
public class Hooks {

    static final String KEY = "hook key";
    static final String CREDENTIAL = "hook credential";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Integrations integrations;
    private final Vault vault;
    private final Audit audit;
    private final Installation installation;
    private final Clock clock;
    private final List<Consumer<UUID>> watchers = new CopyOnWriteArrayList<>();

    Hooks(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            Integrations integrations,
            Vault vault,
            Audit audit,
            Installation installation,
            Clock clock) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.integrations = integrations;
        this.vault = vault;
        this.audit = audit;
        this.installation = installation;
        this.clock = clock;
    }

    /** A connection's address, and what was refused there. */
    record Hook(HookAddress address, Instant madeAt, Refusals refusals) {}

    /**
     * @param why of the last one; null when there was none
     */
    record Refusals(long count, @Nullable Instant last, @Nullable String why) {}

    /**
     * Where a connection's provider reaches it; made now if nobody asked before.
     *
     * @throws Problem when there is no such connection, or its provider sends nothing
     */
    public HookAddress address(UUID integration) {
        return find(integration).orElseGet(() -> make(integration, false)).address();
    }

    Optional<Hook> find(UUID integration) {
        return kept(integration).map(kept -> open(integration, kept));
    }

    private Optional<Kept> kept(UUID integration) {
        return transaction.<Optional<Kept>>execute(status ->
                sql.sql("select * from webhooks.hook where integration_id = :integration")
                        .param("integration", integration)
                        .query((row, number) -> new Kept(row))
                        .optional());
    }

    /** A new address and credential; what is sent to the ones before is refused. */
    Hook rotate(UUID integration) {
        return make(integration, true);
    }

    /** Has the other told when an address is replaced. */
    void onChange(Consumer<UUID> watcher) {
        watchers.add(watcher);
    }

    private Hook make(UUID integration, boolean replacing) {
        var connection = integrations.open(integration, ReceivesHooks.class).connection();
        transaction.executeWithoutResult(status -> {
            if (write(integration, replacing) > 0) {
                audit.record(
                        "integration.hook-made",
                        new AuditTarget("integration", integration, connection.label()),
                        List.of());
            }
        });
        watchers.forEach(watcher -> watcher.accept(integration));
        return find(integration).orElseThrow();
    }

    private int write(UUID integration, boolean replacing) {
        var store = StoreScope.current();
        var key = LinkToken.create();
        return sql.sql(
                        """
                        insert into webhooks.hook (integration_id, store_id, key_hash, key, credential, made_at)
                        values (:integration, :store, :hash, :key, :credential, :now)
                        on conflict (integration_id) do update
                            set key_hash = excluded.key_hash, key = excluded.key, credential = excluded.credential,
                                made_at = excluded.made_at, refused = 0, refused_at = null, refused_why = null
                          where :replacing
                        """)
                .param("integration", integration)
                .param("store", store.value())
                .param("hash", key.hash())
                .param("key", seal(store, integration, KEY, key))
                .param("credential", seal(store, integration, CREDENTIAL, LinkToken.create()))
                .param("now", timestamp(clock.instant()))
                .param("replacing", replacing)
                .update();
    }

    private byte[] seal(StoreId store, UUID integration, String field, LinkToken token) {
        return vault.seal(new SecretPlace(store, integration, field), Secret.of(token.value()));
    }

    private Hook open(UUID integration, Kept kept) {
        var code = integrations.open(integration, ReceivesHooks.class).connection().code();
        var key = vault.open(new SecretPlace(kept.store, integration, KEY), kept.key);
        var uri =
                URI.create(
                        "%s/hooks/%s/%s".formatted(installation.publicUrl(), code, key.reveal()));
        var credential =
                vault.open(new SecretPlace(kept.store, integration, CREDENTIAL), kept.credential);
        return new Hook(new HookAddress(uri, credential), kept.madeAt, kept.refusals);
    }

    private static final class Kept {

        private final StoreId store;
        private final byte[] key;
        private final byte[] credential;
        private final Instant madeAt;
        private final Refusals refusals;

        Kept(ResultSet row) throws SQLException {
            store = storeId(row, "store_id");
            key = row.getBytes("key");
            credential = row.getBytes("credential");
            madeAt = instant(row, "made_at");
            refusals =
                    new Refusals(
                            row.getLong("refused"),
                            instantOrNull(row, "refused_at"),
                            row.getString("refused_why"));
        }
    }
}
