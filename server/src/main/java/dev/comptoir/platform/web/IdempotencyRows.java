package dev.comptoir.platform.web;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.secrets.SecretPlace;
import dev.comptoir.platform.secrets.Vault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code platform.idempotent_request}. Answers of a store's operations are sealed with the store's
 * key: one of them shows a new API key.
 */
@Component
final class IdempotencyRows {

    private static final int ATTEMPTS = 3;
    private static final String OF_NO_STORE = "-";
    private static final String FIELD = "idempotent answer";
    private static final String THIS =
            "scope = :scope and actor = :actor and operation = :operation and key = :key";

    private final JdbcClient sql;
    private final Vault vault;

    IdempotencyRows(@System JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A request as it is recognised; its scope is the current store. */
    record Call(String actor, String operation, String key, byte[] fingerprint) {
        String scope() {
            return StoreScope.find().map(StoreId::toString).orElse(OF_NO_STORE);
        }
    }

    /** What is known of a request. */
    sealed interface Begun {
        record New() implements Begun {}

        record Running(byte[] fingerprint) implements Begun {}

        record Done(byte[] fingerprint, int status, byte[] answer) implements Begun {}
    }

    private record Row(
            UUID id, byte[] fingerprint, @Nullable Integer status, byte @Nullable [] answer) {}

    Begun begin(Call call) {
        sql.sql(
                        """
                        delete from platform.idempotent_request
                         where begun_at < now() - interval '24 hours'
                            or (status is null and begun_at < now() - interval '5 minutes')
                        """)
                .update();
        // what another request holds it may give up before we read it; then the key is free again
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (insert(call)) {
                return new Begun.New();
            }
            var known = row(call);
            if (known.isPresent()) {
                return begun(known.get());
            }
        }
        return new Begun.Running(call.fingerprint());
    }

    private boolean insert(Call call) {
        var inserted =
                bind(
                                sql.sql(
                                        """
                                        insert into platform.idempotent_request (id, scope, actor, operation, key, fingerprint)
                                        values (:id, :scope, :actor, :operation, :key, :fingerprint)
                                        on conflict do nothing
                                        """),
                                call)
                        .param("id", Ids.next())
                        .param("fingerprint", call.fingerprint())
                        .update();
        return inserted == 1;
    }

    /**
     * Keeps the answer for repetitions, unless the request was held for so long that it was given
     * up.
     */
    void finish(Call call, int status, byte[] answer) {
        row(call).ifPresent(row -> keep(call, row, status, answer));
    }

    private void keep(Call call, Row row, int status, byte[] answer) {
        bind(
                        sql.sql(
                                "update platform.idempotent_request set status = :status, answer = :answer where "
                                        + THIS),
                        call)
                .param("status", status)
                .param("answer", seal(row.id(), answer))
                .update();
    }

    void forget(Call call) {
        bind(sql.sql("delete from platform.idempotent_request where " + THIS), call).update();
    }

    private Begun begun(Row row) {
        return row.status() == null || row.answer() == null
                ? new Begun.Running(row.fingerprint())
                : new Begun.Done(row.fingerprint(), row.status(), open(row.id(), row.answer()));
    }

    private Optional<Row> row(Call call) {
        return bind(sql.sql("select * from platform.idempotent_request where " + THIS), call)
                .query(IdempotencyRows::row)
                .optional();
    }

    private byte[] seal(UUID id, byte[] answer) {
        return StoreScope.find()
                .map(store ->
                        vault.seal(
                                place(store, id),
                                Secret.of(new String(answer, StandardCharsets.UTF_8))))
                .orElse(answer);
    }

    private byte[] open(UUID id, byte[] sealed) {
        return StoreScope.find()
                .map(store ->
                        vault.open(place(store, id), sealed)
                                .reveal()
                                .getBytes(StandardCharsets.UTF_8))
                .orElse(sealed);
    }

    private static SecretPlace place(StoreId store, UUID id) {
        return new SecretPlace(store, id, FIELD);
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Call call) {
        return statement
                .param("scope", call.scope())
                .param("actor", call.actor())
                .param("operation", call.operation())
                .param("key", call.key());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Columns.uuid(row, "id"),
                row.getBytes("fingerprint"),
                Columns.integerOrNull(row, "status"),
                row.getBytes("answer"));
    }
}
