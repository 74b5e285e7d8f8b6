package dev.comptoir.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.data.Migrations;
import dev.comptoir.platform.database.DatabaseAccess.Login;
import dev.comptoir.testing.TestDatabase;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server of the operator's own, whose logins have names of the operator's own. */
class ExternalDatabaseTest {

    private static final Login OWNER = new Login("shop_owner", "owner-password");
    private static final Login APP = new Login("shop_app", "app-password");

    private TestDatabase database;
    private JdbcClient administrator;

    @BeforeEach
    void twoLoginsWithoutRights() {
        database = TestDatabase.empty();
        administrator = JdbcClient.create(database.administrator());
        run("create role shop_owner login createrole password 'owner-password'");
        run("create role shop_app login password 'app-password'");
    }

    @AfterEach
    void removeLogins() {
        run("drop owned by shop_owner, shop_app cascade");
        run("drop role shop_owner, shop_app");
    }

    @Test
    void whatTheOwnerMayNotDoIsWrittenDownAndThenWorks() {
        var access = new DatabaseAccess(database.access().url(), OWNER, APP, null);
        assertThatThrownBy(() -> ExternalDatabase.check(access))
                .isInstanceOfSatisfying(
                        DatabaseStartException.class,
                        refusal -> {
                            assertThat(refusal.remedy())
                                    .contains("grant comptoir_app to shop_app;")
                                    .contains(
                                            "grant comptoir_system to shop_owner with inherit false, set true;");
                            statements(refusal.remedy()).forEach(this::run);
                        });
        ExternalDatabase.check(access);
        Migrations.run(Flyway.configure().dataSource(access.url(), OWNER.user(), OWNER.password()));
        var app = client(access.url(), APP);
        assertThat(
                        app.sql("select platform.current_store() is null")
                                .query((row, n) -> row.getBoolean(1))
                                .single())
                .isTrue();
    }

    @Test
    void anApplicationThatCouldSeeEverythingIsRefused() {
        run("grant comptoir_owner, comptoir_app to shop_owner");
        run("grant comptoir_system to shop_owner with inherit false, set true");
        run("grant create on database %s to shop_owner".formatted(databaseName()));
        var access = new DatabaseAccess(database.access().url(), OWNER, OWNER, null);
        assertThatThrownBy(() -> ExternalDatabase.check(access))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("would not keep stores apart");
    }

    @Test
    void aServerThatDoesNotAnswerOrRefusesIsNamed() {
        var nowhere =
                new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/comptoir", OWNER, APP, null);
        assertThatThrownBy(() -> ExternalDatabase.check(nowhere))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("COMPTOIR_DB_OWNER_USER")
                .hasMessageContaining("refused");
        var wrong =
                new DatabaseAccess(
                        database.access().url(), new Login("shop_owner", "wrong"), APP, null);
        assertThatThrownBy(() -> ExternalDatabase.check(wrong))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aLoginThatIsHalfSetIsNamed() {
        var settings =
                new DatabaseSettings(
                        "jdbc:postgresql://db/comptoir", "owner", "secret", null, null, null, null);
        assertThatThrownBy(settings::toAccess)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("COMPTOIR_DB_USER is not set");
    }

    private static Stream<String> statements(String remedy) {
        return remedy.lines().map(String::strip).filter(line -> line.endsWith(";"));
    }

    private String databaseName() {
        var url = database.access().url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private void run(String statement) {
        administrator.sql(statement).update();
    }

    private static JdbcClient client(String url, Login login) {
        return JdbcClient.create(new DriverManagerDataSource(url, login.user(), login.password()));
    }
}
