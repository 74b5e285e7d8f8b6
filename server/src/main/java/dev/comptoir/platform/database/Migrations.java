package dev.comptoir.platform.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
                    "shipping",
                    "meetings");

    private Migrations() {}

    /**
     * @throws org.flywaydb.core.api.FlywayException when a migration fails; those before it stay
     *     done
     */
    public static void run(DatabaseAccess database) {
        // not pooled: nothing of the owner stays open
        var owner =
                new DriverManagerDataSource(
                        database.url(), database.owner().user(), database.owner().password());
        MODULES.stream()
                .filter(Migrations::hasMigrations)
                .forEach(module -> migrate(owner, module));
        TenantTables.check(JdbcClient.create(owner));
    }

    private static boolean hasMigrations(String module) {
        return Migrations.class.getClassLoader().getResource(ROOT + module) != null;
    }

    private static void migrate(DataSource owner, String module) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .schemas("platform")
                .defaultSchema("platform")
                .table("migrations_of_" + module.replace("__", ""))
                .locations("classpath:" + ROOT + module)
                // the schema that holds the histories is no longer empty for the second module
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
