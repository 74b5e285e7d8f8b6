package dev.comptoir.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The database of an installation, running or not, for commands beside the product. */
public final class InstalledDatabase {

    private InstalledDatabase() {}

    /**
     * Does the work on the database that the environment names, or on the embedded one of its data
     * folder, which is started for it if nobody else has.
     *
     * @throws DatabaseStartException when it cannot be reached
     */
    public static <T> T use(Map<String, String> environment, Function<DatabaseAccess, T> work)
            throws IOException {
        var settings =
                new DatabaseSettings(
                        environment.get("COMPTOIR_DB_URL"),
                        environment.get("COMPTOIR_DB_OWNER_USER"),
                        environment.get("COMPTOIR_DB_OWNER_PASSWORD"),
                        environment.get("COMPTOIR_DB_USER"),
                        environment.get("COMPTOIR_DB_PASSWORD"),
                        environment.get("COMPTOIR_DB_SYSTEM_USER"),
                        environment.get("COMPTOIR_DB_SYSTEM_PASSWORD"));
        if (settings.external()) {
            return work.apply(settings.toAccess());
        }
        var data =
                Path.of(environment.getOrDefault("COMPTOIR_DATA", ".comptoir"))
                        .toAbsolutePath()
                        .normalize();
        var passwords = EmbeddedPostgres.folder(data).resolve("access.properties");
        if (!passwords.toFile().exists()) {
            throw new DatabaseStartException(
                    "There is no installation in %s.".formatted(data),
                    "Set COMPTOIR_DATA to the data folder of an installation.");
        }
        if (FolderLock.isFree(data)) {
            try (var server = EmbeddedPostgres.start(data, Durability.FULL)) {
                return work.apply(server.access());
            }
        }
        return work.apply(EmbeddedCredentials.read(passwords).access(EmbeddedRoles.DATABASE));
    }
}
