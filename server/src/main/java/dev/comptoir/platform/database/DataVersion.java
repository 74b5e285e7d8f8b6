package dev.comptoir.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps this build from data that another major version of PostgreSQL wrote. */
final class DataVersion {

    private DataVersion() {}

    static void refuseOthers(Path dataFolder) throws IOException {
        var own = EmbeddedPostgres.folder(dataFolder);
        var versionFile = own.resolve("data").resolve("PG_VERSION");
        if (Files.exists(versionFile)) {
            var version = Files.readString(versionFile).strip();
            if (!version.equals(Integer.toString(EmbeddedPostgres.MAJOR))) {
                throw refusal(own.resolve("data"), version);
            }
            return;
        }
        try (var others = Files.newDirectoryStream(dataFolder, "pg[0-9]*")) {
            for (var other : others) {
                if (!other.equals(own)) {
                    throw refusal(other, other.getFileName().toString().substring(2));
                }
            }
        }
    }

    private static DatabaseStartException refusal(Path folder, String version) {
        return new DatabaseStartException(
                "The data in %s were written by PostgreSQL %s; this Comptoir brings PostgreSQL %d, which cannot read them."
                        .formatted(folder, version, EmbeddedPostgres.MAJOR),
                "Start the Comptoir version that wrote them. To move them to this one, dump the database with that"
                        + " PostgreSQL's pg_dump (access.properties beside the data has port and passwords), load it"
                        + " into a PostgreSQL 18 of your own and name that one by COMPTOIR_DB_URL.");
    }
}
