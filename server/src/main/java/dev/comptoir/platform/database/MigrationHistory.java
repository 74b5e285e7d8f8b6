package dev.comptoir.platform.database;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was done to a database before, held against what this version knows: a database that a newer
 * version changed, or one that no release made, is refused before anything happens to it.
 */
final class MigrationHistory {

    private static final String PREFIX = "migrations_of_";

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);
    private static final Set<MigrationState> LOST =
            Set.of(MigrationState.MISSING_SUCCESS, MigrationState.MISSING_FAILED);

    private MigrationHistory() {}

    /** The table, in the schema {@code platform}, with the history of a module. */
    static String table(String module) {
        return PREFIX + module.replace("__", "");
    }

    /**
     * @throws DatabaseStartException when there is a history of a module that this version does not
     *     have
     */
    static void refuseUnknownModules(JdbcClient owner, List<String> modules) {
        var unknown =
                new TreeSet<>(
                        owner.sql(
                                        """
                                        select tablename from pg_tables
                                         where schemaname = 'platform' and starts_with(tablename, :prefix)
                                        """)
                                .param("prefix", PREFIX)
                                .query(String.class)
                                .list());
        modules.forEach(module -> unknown.remove(table(module)));
        if (!unknown.isEmpty()) {
            var module = unknown.getFirst().substring(PREFIX.length());
            throw newer("the records of '%s'".formatted(module));
        }
    }

    /**
     * @throws DatabaseStartException when a migration of the module was done that this version does
     *     not have, or has otherwise
     */
    static void refuseUnknown(String module, MigrationInfoService history) {
        for (var migration : history.all()) {
            if (NEWER.contains(migration.getState())) {
                throw newer(name(module, migration));
            }
            if (LOST.contains(migration.getState())
                    || migration.isApplied() && !migration.isChecksumMatching()) {
                throw foreign(name(module, migration));
            }
        }
    }

    private static String name(String module, MigrationInfo migration) {
        return "%s %s (%s)"
                .formatted(
                        module.replace("__root", "platform"),
                        migration.getVersion(),
                        migration.getDescription());
    }

    private static DatabaseStartException newer(String what) {
        return new DatabaseStartException(
                "A newer Comptoir has changed this database: it has %s, which this version does not know. Nothing was changed."
                        .formatted(what),
                "Start the newer version again. To go back to this one, restore the backup that was made before the"
                        + " upgrade: restore FILE --replace.");
    }

    private static DatabaseStartException foreign(String what) {
        return new DatabaseStartException(
                "This database is not one of a released Comptoir: its %s is not the one of this version. Nothing was changed."
                        .formatted(what),
                "Start the build that made it, or restore a backup of a release. To begin anew, name an empty folder by"
                        + " COMPTOIR_DATA, or an empty database by COMPTOIR_DB_URL.");
    }
}
