package dev.comptoir.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A database server of the operator's own ({@code COMPTOIR_DB_URL} and so on); without a URL the
 * embedded one runs.
 *
 * @param url JDBC URL of a database on PostgreSQL 18 or newer
 * @param ownerUser login that owns the schemas and migrates them
 * @param ownerPassword its password
 * @param user login for requests and jobs of a store
 * @param password its password
 * @param systemUser login for what is of no store; the owner's, with reduced rights, when not set
 * @param systemPassword its password
 */
@ConfigurationProperties("comptoir.db")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String ownerUser,
        @Nullable String ownerPassword,
        @Nullable String user,
        @Nullable String password,
        @Nullable String systemUser,
        @Nullable String systemPassword) {

    boolean external() {
        return url != null && !url.isBlank();
    }
}
