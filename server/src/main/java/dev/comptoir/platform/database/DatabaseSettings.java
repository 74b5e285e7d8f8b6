package dev.comptoir.platform.database;

import dev.comptoir.platform.database.DatabaseAccess.Login;
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
        return isSet(url);
    }

    /**
     * @throws DatabaseStartException when a part is missing
     */
    DatabaseAccess toAccess() {
        return new DatabaseAccess(
                required(url, "COMPTOIR_DB_URL"),
                login(ownerUser, ownerPassword, "COMPTOIR_DB_OWNER"),
                login(user, password, "COMPTOIR_DB"),
                isSet(systemUser) ? login(systemUser, systemPassword, "COMPTOIR_DB_SYSTEM") : null);
    }

    private static Login login(@Nullable String user, @Nullable String password, String prefix) {
        return new Login(
                required(user, prefix + "_USER"), required(password, prefix + "_PASSWORD"));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new DatabaseStartException(
                    "COMPTOIR_DB_URL names a database server, but %s is not set.".formatted(name),
                    "Set COMPTOIR_DB_OWNER_USER, COMPTOIR_DB_OWNER_PASSWORD, COMPTOIR_DB_USER and"
                            + " COMPTOIR_DB_PASSWORD; or unset COMPTOIR_DB_URL to use the embedded database.");
        }
        return value;
    }
}
