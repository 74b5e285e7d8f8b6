package dev.comptoir.platform.data;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    public static void run(Configuration configuration) {
        MODULES.stream()
                .filter(module -> hasMigrations(configuration, module))
                .forEach(module -> migrate(configuration, module));
        TenantTables.check(JdbcClient.create(configuration.getDataSource()));
    }

    private static boolean hasMigrations(Configuration configuration, String module) {
        return configuration.getClassLoader().getResource(ROOT + module) != null;
    }

    private static void migrate(Configuration configuration, String module) {
        Flyway.configure(configuration.getClassLoader())
                .configuration(configuration)
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
