package dev.comptoir.platform.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a server still lacks of the three roles, as SQL that an administrator can read and run. */
final class RolePlan {

    private final JdbcClient sql;
    private final List<String> statements = new ArrayList<>();

    private RolePlan(JdbcClient sql) {
        this.sql = sql;
    }

    static List<String> missing(JdbcClient owner, DatabaseAccess access) {
        var plan = new RolePlan(owner);
        plan.role(Roles.OWNER, access.owner().user(), "");
        plan.role(Roles.APP, access.app().user(), "");
        var system = access.system();
        if (system == null) {
            // The owner turns into the system role by "set role" and does not hold its rights
            // besides.
            plan.role(Roles.SYSTEM, access.owner().user(), " with inherit false, set true");
        } else {
            plan.role(Roles.SYSTEM, system.user(), "");
        }
        plan.schemas(access.owner().user());
        return List.copyOf(plan.statements);
    }

    private void role(String role, String login, String options) {
        var exists = holds("select exists (select from pg_roles where rolname = ?)", role);
        if (!exists) {
            statements.add("create role %s nologin".formatted(role));
        }
        var privilege = options.isEmpty() ? "usage" : "set";
        if (!login.equals(role)
                && !(exists && holds("select pg_has_role(?, ?, ?)", login, role, privilege))) {
            statements.add("grant %s to %s%s".formatted(role, quoted(login), options));
        }
    }

    private void schemas(String login) {
        if (!holds("select has_database_privilege(?, current_database(), 'create')", login)) {
            var database =
                    sql.sql("select quote_ident(current_database())")
                            .query((row, number) -> row.getString(1))
                            .single();
            statements.add("grant create on database %s to %s".formatted(database, quoted(login)));
        }
    }

    private boolean holds(String question, Object... parameters) {
        return sql.sql(question)
                .params(parameters)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    private String quoted(String name) {
        return sql.sql("select quote_ident(?)")
                .param(name)
                .query((row, number) -> row.getString(1))
                .single();
    }
}
