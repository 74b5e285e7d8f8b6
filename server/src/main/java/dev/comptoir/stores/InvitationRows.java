package dev.comptoir.stores;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.access.Role;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code stores.invitation}: written within a store, found by link across stores. */
@Component
final class InvitationRows {

    private static final String OPEN = "accepted_at is null and revoked_at is null";

    private final JdbcClient sql;
    private final JdbcClient system;

    InvitationRows(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    record Row(
            UUID id,
            UUID store,
            String email,
            Role role,
            UUID invitedBy,
            Instant createdAt,
            Instant expiresAt) {}

    void insert(Row row, byte[] tokenHash) {
        sql.sql(
                        """
                        insert into stores.invitation
                               (id, store_id, email, role, token_hash, invited_by, created_at, expires_at)
                        values (:id, :store, :email, :role, :hash, :invited_by, :created, :expires)
                        """)
                .param("id", row.id())
                .param("store", row.store())
                .param("email", row.email())
                .param("role", row.role().id())
                .param("hash", tokenHash)
                .param("invited_by", row.invitedBy())
                .param("created", timestamp(row.createdAt()))
                .param("expires", timestamp(row.expiresAt()))
                .update();
    }

    /** Those that were neither accepted nor revoked, newest first. */
    List<Row> page(PageRequest page) {
        return sql.sql(
                        """
                        select * from stores.invitation
                         where %s and (:before::uuid is null or id < :before)
                         order by id desc limit :fetch
                        """
                                .formatted(OPEN))
                .param("before", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("fetch", page.fetchSize())
                .query(InvitationRows::row)
                .list();
    }

    /** An open one to the address is replaced by the new one. */
    void revokeOpen(String email, Instant now) {
        sql.sql("update stores.invitation set revoked_at = :now where email = :email and " + OPEN)
                .param("email", email)
                .param("now", timestamp(now))
                .update();
    }

    /** False when it is not open, or of another store. */
    boolean revoke(UUID id, Instant now) {
        return sql.sql("update stores.invitation set revoked_at = :now where id = :id and " + OPEN)
                        .param("id", id)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    /** One that can still be accepted, of whichever store. */
    Optional<Row> findByToken(byte[] hash, Instant now) {
        return system.sql(
                        "select * from stores.invitation where token_hash = :hash and expires_at > :now and "
                                + OPEN)
                .param("hash", hash)
                .param("now", timestamp(now))
                .query(InvitationRows::row)
                .optional();
    }

    /** Uses it up; false when another was faster. */
    boolean accept(UUID id, Instant now) {
        return system.sql(
                                "update stores.invitation set accepted_at = :now where id = :id and "
                                        + OPEN)
                        .param("id", id)
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                uuid(row, "id"),
                uuid(row, "store_id"),
                text(row, "email"),
                Role.of(text(row, "role")),
                uuid(row, "invited_by"),
                instant(row, "created_at"),
                instant(row, "expires_at"));
    }
}
