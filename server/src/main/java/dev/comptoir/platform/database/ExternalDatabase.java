package dev.comptoir.platform.database;

import dev.comptoir.platform.database.DatabaseAccess.Login;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A server that the operator runs: makes sure that it can carry Comptoir before anything is written
 * to it.
 */
final class ExternalDatabase {

    private static final int OLDEST = EmbeddedPostgres.MAJOR * 10_000;

    private ExternalDatabase() {}

    /**
     * @throws DatabaseStartException when the server cannot be reached, is too old, or its roles
     *     would not keep stores apart and cannot be mended by the owner's login
     */
    static DatabaseAccess check(DatabaseAccess access) {
        var owner = connect(access.url(), access.owner(), "COMPTOIR_DB_OWNER_USER");
        refuseOldVersion(owner);
        provideRoles(owner, access);
        refusePowerfulApp(connect(access.url(), access.app(), "COMPTOIR_DB_USER"), access.app());
        var system = access.system();
        if (system != null) {
            connect(access.url(), system, "COMPTOIR_DB_SYSTEM_USER");
        }
        return access;
    }

    private static JdbcClient connect(String url, Login login, String variable) {
        var sql =
                JdbcClient.create(new DriverManagerDataSource(url, login.user(), login.password()));
        try {
            sql.sql("select 1").query(Integer.class).single();
            return sql;
        } catch (DataAccessException e) {
            throw new DatabaseStartException(
                    "The database server of COMPTOIR_DB_URL does not take the login '%s' of %s: %s."
                            .formatted(login, variable, e.getMostSpecificCause().getMessage()),
                    "Check that the server runs, that the address is right, and user and password.",
                    e);
        }
    }

    private static void refuseOldVersion(JdbcClient owner) {
        var version =
                owner.sql(
                                "select current_setting('server_version_num')::int, current_setting('server_version')")
                        .query((row, number) -> new Version(row.getInt(1), row.getString(2)))
                        .single();
        if (version.number() < OLDEST) {
            throw new DatabaseStartException(
                    "The database server is PostgreSQL %s; Comptoir needs PostgreSQL %d or newer."
                            .formatted(version.name(), EmbeddedPostgres.MAJOR),
                    "Upgrade the server, or unset COMPTOIR_DB_URL to use the embedded database.");
        }
    }

    private static void provideRoles(JdbcClient owner, DatabaseAccess access) {
        var missing = RolePlan.missing(owner, access);
        if (missing.isEmpty()) {
            return;
        }
        try {
            missing.forEach(statement -> owner.sql(statement).update());
        } catch (DataAccessException e) {
            throw new DatabaseStartException(
                    "The database server lacks roles or grants that Comptoir needs, and its owner login '%s' may not make them: %s."
                            .formatted(access.owner(), e.getMostSpecificCause().getMessage()),
                    "Run this as an administrator of the server, connected to the same database:\n\n    "
                            + String.join(";\n    ", RolePlan.missing(owner, access))
                            + ";",
                    e);
        }
    }

    private static void refusePowerfulApp(JdbcClient app, Login login) {
        List<String> powers =
                app.sql(
                                """
                                select power
                                  from pg_roles r,
                                       lateral (values ('superuser', r.rolsuper), ('bypassrls', r.rolbypassrls),
                                                       ('member of comptoir_owner', pg_has_role('comptoir_owner', 'member')),
                                                       ('member of comptoir_system', pg_has_role('comptoir_system', 'member')))
                                               as held (power, yes)
                                 where r.rolname = current_user and yes
                                """)
                        .query((row, number) -> row.getString(1))
                        .list();
        if (!powers.isEmpty()) {
            throw new DatabaseStartException(
                    "The login '%s' of COMPTOIR_DB_USER is %s: row-level security would not keep stores apart."
                            .formatted(login, String.join(" and ", powers)),
                    "Give COMPTOIR_DB_USER a login of its own that is a member of comptoir_app only.");
        }
    }

    private record Version(int number, String name) {}
}
