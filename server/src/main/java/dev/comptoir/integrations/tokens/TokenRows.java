package dev.comptoir.integrations.tokens;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.secrets.SecretPlace;
import dev.comptoir.platform.secrets.Vault;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the token of each connection, and the lease of whoever is about to renew it. Each method is
 * a short transaction of its own: nothing is held while the provider is called. The database's
 * clock times the lease, since nodes' clocks differ.
 */
@Component
final class TokenRows {

    private static final String FIELD = "access-token";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Vault vault;

    TokenRows(JdbcClient sql, PlatformTransactionManager transactions, Vault vault) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.vault = vault;
    }

    Optional<HeldToken> find(TokenOwner owner) {
        return inStore(
                owner,
                () ->
                        sql.sql(
                                        """
                                        select token_id, sealed, issued_at, expires_at, scope
                                          from integrations.access_token
                                         where integration_id = :integration and sign_in = :sign_in
                                           and credentials_version = :version and sealed is not null
                                        """)
                                .param("integration", owner.integration())
                                .param("sign_in", owner.signIn())
                                .param("version", owner.credentialsVersion())
                                .query((row, number) ->
                                        new HeldToken(
                                                uuid(row, "token_id"),
                                                vault.open(place(owner), row.getBytes("sealed")),
                                                instant(row, "issued_at"),
                                                instant(row, "expires_at"),
                                                row.getString("scope")))
                                .optional());
    }

    /** Takes the right to renew, unless somebody has it. */
    boolean lease(TokenOwner owner, UUID holder, Duration time) {
        return inStore(
                owner,
                () ->
                        sql.sql(
                                                """
                                                insert into integrations.access_token
                                                    (integration_id, sign_in, store_id, credentials_version, lease_holder, lease_until)
                                                values (:integration, :sign_in, :store, :version, :holder,
                                                        clock_timestamp() + :millis * interval '1 millisecond')
                                                on conflict (integration_id, sign_in) do update
                                                    set lease_holder = excluded.lease_holder, lease_until = excluded.lease_until
                                                    where access_token.lease_until is null
                                                       or access_token.lease_until < clock_timestamp()
                                                """)
                                        .param("integration", owner.integration())
                                        .param("sign_in", owner.signIn())
                                        .param("store", owner.store().value())
                                        .param("version", owner.credentialsVersion())
                                        .param("holder", holder)
                                        .param("millis", time.toMillis())
                                        .update()
                                == 1);
    }

    void release(TokenOwner owner, UUID holder) {
        inStore(
                owner,
                () ->
                        sql.sql(
                                        """
                                        update integrations.access_token set lease_holder = null, lease_until = null
                                         where integration_id = :integration and sign_in = :sign_in and lease_holder = :holder
                                        """)
                                .param("integration", owner.integration())
                                .param("sign_in", owner.signIn())
                                .param("holder", holder)
                                .update());
    }

    /**
     * Keeps the renewed token and gives the lease back.
     *
     * @return false when the lease was lost meanwhile, or the credentials were replaced: then
     *     others do not get it
     */
    boolean keep(TokenOwner owner, UUID holder, HeldToken token) {
        return inStore(
                owner,
                () ->
                        sql.sql(
                                                """
                                                update integrations.access_token
                                                   set credentials_version = :version, token_id = :id, sealed = :sealed,
                                                       issued_at = :issued, expires_at = :expires, scope = :scope,
                                                       lease_holder = null, lease_until = null
                                                 where integration_id = :integration and sign_in = :sign_in and lease_holder = :holder
                                                   and credentials_version <= :version
                                                """)
                                        .param("integration", owner.integration())
                                        .param("sign_in", owner.signIn())
                                        .param("version", owner.credentialsVersion())
                                        .param("id", token.id())
                                        .param("sealed", vault.seal(place(owner), token.value()))
                                        .param("issued", timestamp(token.issuedAt()))
                                        .param("expires", timestamp(token.expiresAt()))
                                        .param("scope", token.scope())
                                        .param("holder", holder)
                                        .update()
                                == 1);
    }

    /** Drops a token that the provider refused; one that took its place meanwhile stays. */
    void drop(TokenOwner owner, UUID token) {
        inStore(
                owner,
                () ->
                        sql.sql(
                                        """
                                        update integrations.access_token
                                           set token_id = null, sealed = null, issued_at = null, expires_at = null, scope = null
                                         where integration_id = :integration and sign_in = :sign_in and token_id = :token
                                        """)
                                .param("integration", owner.integration())
                                .param("sign_in", owner.signIn())
                                .param("token", token)
                                .update());
    }

    private <T> T inStore(TokenOwner owner, Supplier<T> work) {
        return StoreScope.<T, RuntimeException>call(
                owner.store(), () -> transaction.<T>execute(status -> work.get()));
    }

    private static SecretPlace place(TokenOwner owner) {
        return new SecretPlace(owner.store(), owner.integration(), field(owner.signIn()));
    }

    /** Under which name a token is sealed. */
    static String field(String signIn) {
        return signIn.isEmpty() ? FIELD : FIELD + "." + signIn;
    }
}
