package dev.comptoir.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.platform.database.DatabaseAccess.Login;
import dev.comptoir.platform.database.Migrations;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A migrated database of its own for a test, on the one server of the test run. Making one takes
 * the time of copying a template. Tests connect as the application does, under row-level security.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "template_migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static boolean templateReady;

    private final DatabaseAccess access;
    private final Login administrator;

    private TestDatabase(DatabaseAccess access, Login administrator) {
        this.access = access;
        this.administrator = administrator;
    }

    /** A new database with all migrations applied and no rows. */
    public static TestDatabase create() {
        prepareTemplate();
        return copyOf(TEMPLATE, "test_" + NUMBER.incrementAndGet());
    }

    /** A new database without anything in it, for tests of migrations. */
    public static TestDatabase empty() {
        return copyOf("template0", "empty_" + NUMBER.incrementAndGet());
    }

    public DatabaseAccess access() {
        return access;
    }

    /** A pool of connections as the application's role. */
    public HikariDataSource app() {
        return pool(access.app());
    }

    /** A pool of connections as the system role. */
    public HikariDataSource system() {
        var login = access.system();
        return pool(login == null ? access.owner() : login);
    }

    /** Single connections as the owner of the schemas. */
    public DataSource owner() {
        return connections(access.owner());
    }

    /**
     * Single connections as the superuser, who sees everything: for looking at what really is in
     * the tables.
     */
    public DataSource administrator() {
        return connections(administrator);
    }

    private static synchronized void prepareTemplate() {
        if (!templateReady) {
            var template = copyOf("template0", TEMPLATE);
            Migrations.run(template.access);
            templateReady = true;
        }
    }

    private static TestDatabase copyOf(String template, String name) {
        var server = TestServer.get();
        var sql =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                server.access("postgres").url(),
                                server.administrator().user(),
                                server.administrator().password()));
        sql.sql("create database %s template %s owner comptoir_owner".formatted(name, template))
                .update();
        return new TestDatabase(server.access(name), server.administrator());
    }

    private HikariDataSource pool(Login login) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(access.url());
        configuration.setUsername(login.user());
        configuration.setPassword(login.password());
        configuration.setMaximumPoolSize(8);
        configuration.setMinimumIdle(0);
        return new HikariDataSource(configuration);
    }

    private DataSource connections(Login login) {
        return new DriverManagerDataSource(access.url(), login.user(), login.password());
    }
}
