package dev.comptoir.platform.database;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings the schemas up to date, module by module: each has a folder of migrations and a history of
 * its own, so that modules number theirs independently. Runs as the owner and ends with the check
 * that every store's rows are fenced.
 */
public final class Migrations {

    private static final String ROOT = "db/migration/";

    /**
     * In the order of their dependencies: a table refers only to tables of modules before its own.
     */
    private static final List<String> MODULES =
            List.of(
                    "__root",
                    "access",
                    "stores",
                    "integrations",
                    "notifications",
                    "imports",
                    "catalogue",
                    "orders",
                    "webhooks",
                    "shipping",
                    "meetings");

    private Migrations() {}

    /**
     * @throws DatabaseStartException when the schemas are not those of this version or of one
     *     before it; nothing is changed then
     * @throws org.flywaydb.core.api.FlywayException when a migration fails; those before it stay
     *     done
     */
    public static void run(DatabaseAccess database) {
        var owner = owner(database);
        MigrationHistory.refuseUnknownModules(JdbcClient.create(owner), MODULES);
        var behind = new ArrayList<Flyway>();
        for (var module : modules()) {
            var flyway = configuration(owner, module).load();
            var known = flyway.info();
            MigrationHistory.refuseUnknown(module, known);
            if (known.pending().length > 0) {
                behind.add(flyway);
            }
        }
        behind.forEach(Flyway::migrate);
        TenantTables.check(JdbcClient.create(owner));
    }

    /** Those that have migrations, in the order in which they are brought up to date. */
    static List<String> modules() {
        return MODULES.stream().filter(Migrations::hasMigrations).toList();
    }

    /** Single connections: nothing of the owner stays open. */
    static DataSource owner(DatabaseAccess database) {
        return new DriverManagerDataSource(
                database.url(), database.owner().user(), database.owner().password());
    }

    static FluentConfiguration configuration(DataSource owner, String module) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .schemas("platform")
                .defaultSchema("platform")
                .table(MigrationHistory.table(module))
                .locations("classpath:" + ROOT + module)
                // the schema that holds the histories is no longer empty for the second module
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private static boolean hasMigrations(String module) {
        return Migrations.class.getClassLoader().getResource(ROOT + module) != null;
    }
}
