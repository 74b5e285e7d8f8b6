package dev.comptoir.platform.data;

import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.platform.database.DatabaseStartException;
import dev.comptoir.platform.database.InstalledDatabase;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The system role for commands beside the product, whether it runs or not. */
public final class SystemRole {

    private SystemRole() {}

    /**
     * Does some work on the installation's database, and prints its outcome, or what stands in the
     * way and what to do about it.
     *
     * @param work gives what to tell the operator; an IllegalArgumentException is a mistake of
     *     theirs
     * @return the process's exit status
     */
    public static int run(Map<String, String> environment, Function<DataSource, String> work) {
        return onDatabase(
                environment,
                access -> {
                    try (var connection = connect(access)) {
                        return work.apply(connection);
                    }
                });
    }

    private static SingleConnectionDataSource connect(DatabaseAccess access) {
        var own = access.system();
        var login = own == null ? access.owner() : own;
        var connection =
                new SingleConnectionDataSource(access.url(), login.user(), login.password(), true);
        if (own == null) {
            JdbcClient.create(connection).sql("set role comptoir_system").update();
        }
        return connection;
    }

    /** As {@link #run}, as the owner of all tables: for work that goes across stores. */
    public static int runAsOwner(
            Map<String, String> environment, Function<DataSource, String> work) {
        return onDatabase(
                environment,
                access ->
                        work.apply(
                                new DriverManagerDataSource(
                                        access.url(),
                                        access.owner().user(),
                                        access.owner().password())));
    }

    private static int onDatabase(
            Map<String, String> environment, Function<DatabaseAccess, String> work) {
        try {
            String outcome = InstalledDatabase.use(environment, work);
            java.lang.System.out.println(outcome);
            return 0;
        } catch (DatabaseStartException e) {
            java.lang.System.err.println(e.getMessage() + "\n" + e.remedy());
        } catch (IllegalArgumentException e) {
            java.lang.System.err.println(e.getMessage());
        } catch (IOException e) {
            java.lang.System.err.println("That did not work: " + e.getMessage());
        }
        return 1;
    }
}
