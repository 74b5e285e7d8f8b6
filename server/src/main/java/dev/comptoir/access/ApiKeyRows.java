package dev.comptoir.access;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.texts;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.System;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code access.api_key}: managed within a store, looked up across stores. */
@Component
final class ApiKeyRows {

    private final JdbcClient sql;
    private final JdbcClient system;

    ApiKeyRows(JdbcClient sql, @System JdbcClient system) {
        this.sql = sql;
        this.system = system;
    }

    record Row(
            UUID id,
            StoreId store,
            String name,
            String prefix,
            Set<Permission> scopes,
            Instant createdAt,
            UUID createdBy,
            @Nullable Instant lastUsedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {

        boolean livesAt(Instant now) {
            return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
        }
    }

    /** A key that is neither revoked nor expired. */
    Optional<Row> findUsable(byte[] hash, Instant now) {
        return system.sql(
                        """
                        select * from access.api_key
                         where token_hash = :hash and revoked_at is null
                           and (expires_at is null or expires_at > :now)
                        """)
                .param("hash", hash)
                .param("now", timestamp(now))
                .query(ApiKeyRows::row)
                .optional();
    }

    boolean isUsable(UUID id) {
        return system.sql(
                        """
                        select exists (select from access.api_key
                                        where id = :id and revoked_at is null
                                          and (expires_at is null or expires_at > now()))
                        """)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void used(UUID id, Instant now) {
        system.sql("update access.api_key set last_used_at = :now where id = :id")
                .param("id", id)
                .param("now", timestamp(now))
                .update();
    }

    void insert(Row row, byte[] hash) {
        sql.sql(
                        """
                        insert into access.api_key
                               (id, store_id, name, prefix, token_hash, scopes, created_at, created_by, expires_at)
                        values (:id, :store, :name, :prefix, :hash, :scopes, :created, :creator, :expires)
                        """)
                .param("id", row.id())
                .param("store", row.store().value())
                .param("name", row.name())
                .param("prefix", row.prefix())
                .param("hash", hash)
                .param(
                        "scopes",
                        row.scopes().stream().map(Permission::id).sorted().toArray(String[]::new))
                .param("created", timestamp(row.createdAt()))
                .param("creator", row.createdBy())
                .param("expires", timestampOrNull(row.expiresAt()))
                .update();
    }

    /** Newest first. */
    List<Row> page(PageRequest page) {
        return sql.sql(
                        """
                        select * from access.api_key
                         where (:before::uuid is null or id < :before)
                         order by id desc limit :fetch
                        """)
                .param("before", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                .param("fetch", page.fetchSize())
                .query(ApiKeyRows::row)
                .list();
    }

    Optional<Row> byId(UUID id) {
        return sql.sql("select * from access.api_key where id = :id")
                .param("id", id)
                .query(ApiKeyRows::row)
                .optional();
    }

    /** Whether it was usable until now. */
    boolean revoke(UUID id, Instant now) {
        return sql.sql(
                                "update access.api_key set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id)
                        .param("now", timestamp(now))
                        .update()
                > 0;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                uuid(row, "id"),
                storeId(row, "store_id"),
                text(row, "name"),
                text(row, "prefix"),
                texts(row, "scopes").stream()
                        .map(Permission::of)
                        .collect(Collectors.toUnmodifiableSet()),
                instant(row, "created_at"),
                uuid(row, "created_by"),
                instantOrNull(row, "last_used_at"),
                instantOrNull(row, "expires_at"),
                instantOrNull(row, "revoked_at"));
    }
}
