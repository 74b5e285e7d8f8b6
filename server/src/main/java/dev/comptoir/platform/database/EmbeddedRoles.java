package dev.comptoir.platform.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The roles and the database of an embedded server; made at the first start, made sure of at every
 * other.
 */
final class EmbeddedRoles {

    static final String DATABASE = "comptoir";

    private EmbeddedRoles() {}

    static void prepare(EmbeddedCredentials credentials) {
        var administrator = credentials.administrator();
        var source =
                new DriverManagerDataSource(
                        credentials.url("postgres"),
                        administrator.user(),
                        administrator.password());
        var sql = JdbcClient.create(source);
        for (var role : List.of(Roles.OWNER, Roles.APP, Roles.SYSTEM)) {
            if (!holds(sql, "select exists (select from pg_roles where rolname = ?)", role)) {
                sql.sql("create role %s login".formatted(role)).update();
            }
        }
        password(sql, Roles.OWNER, credentials.owner());
        password(sql, Roles.APP, credentials.app());
        password(sql, Roles.SYSTEM, credentials.system());
        if (!holds(sql, "select exists (select from pg_database where datname = ?)", DATABASE)) {
            sql.sql("create database %s owner %s".formatted(DATABASE, Roles.OWNER)).update();
            sql.sql("revoke all on database %s from public".formatted(DATABASE)).update();
            sql.sql(
                            "grant connect on database %s to %s, %s"
                                    .formatted(DATABASE, Roles.APP, Roles.SYSTEM))
                    .update();
        }
    }

    private static boolean holds(JdbcClient sql, String question, String name) {
        return sql.sql(question).param(name).query(Boolean.class).single();
    }

    /**
     * {@code alter role} takes no parameters, so the server quotes the literal. The passwords are
     * our own.
     */
    private static void password(JdbcClient sql, String role, String password) {
        var statement =
                sql.sql("select format('alter role %I password %L', ?, ?)")
                        .param(role)
                        .param(password)
                        .query(String.class)
                        .single();
        sql.sql(statement).update();
    }
}
