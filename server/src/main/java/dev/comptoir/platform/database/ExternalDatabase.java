package dev.comptoir.platform.database;

import dev.comptoir.platform.database.DatabaseAccess.Login;
import org.jspecify.annotations.Nullable;

/**
 * A server that the operator runs: checks that it can carry Comptoir before anything is written to
 * it.
 */
final class ExternalDatabase {

    private ExternalDatabase() {}

    static DatabaseAccess check(DatabaseSettings settings) {
        var access = access(settings);
        return access;
    }

    private static DatabaseAccess access(DatabaseSettings settings) {
        var system = settings.systemUser();
        return new DatabaseAccess(
                required(settings.url(), "COMPTOIR_DB_URL"),
                login(settings.ownerUser(), settings.ownerPassword(), "COMPTOIR_DB_OWNER"),
                login(settings.user(), settings.password(), "COMPTOIR_DB"),
                system == null || system.isBlank()
                        ? null
                        : login(system, settings.systemPassword(), "COMPTOIR_DB_SYSTEM"));
    }

    private static Login login(@Nullable String user, @Nullable String password, String prefix) {
        return new Login(
                required(user, prefix + "_USER"), required(password, prefix + "_PASSWORD"));
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
