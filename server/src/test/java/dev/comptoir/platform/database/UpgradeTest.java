package dev.comptoir.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.RecordedRelease;
import dev.comptoir.testing.TestDatabase;
import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a release stored is there, and works, after this version has brought it up to date. {@code
 * -Drelease.record=NAME} records this version as a release first; see {@code releases/README.md}.
 */
class UpgradeTest {

    /**
     * What the first issue needed, which no release had alone: today's migrations from there on.
     */
    private static final Map<String, Integer> EARLY =
            Map.of("__root", 6, "access", 1, "stores", 1, "integrations", 2, "shipping", 1);

    @BeforeAll
    static void record() throws IOException, SQLException {
        var name = System.getProperty("release.record");
        if (name != null) {
            TestSimulators.get().reset();
            FilledInstallation.record(RecordedRelease.named(name));
        }
    }

    static List<RecordedRelease> releases() {
        return RecordedRelease.all();
    }

    @BeforeEach
    void freshProviders() {
        TestSimulators.get().reset();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void releasedMigrationsNeverChange(RecordedRelease release) {
        assertThat(RecordedRelease.currentMigrations())
                .as(
                        "a migration that was released has run in databases that nobody sees; add one that changes what"
                                + " it made. Only 'preview', which was never released, may be recorded again:"
                                + " -Dtest=UpgradeTest -Drelease.record=preview")
                .containsAllEntriesOf(release.migrations());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void everyRowSurvives(RecordedRelease release) throws Exception {
        var database = databaseOf(release, release.versions());

        Migrations.run(database.access());

        var recorded = RecordedRows.read(release.rows());
        try (var connection = database.administrator().getConnection()) {
            assertThat(recorded.missingIn(connection)).isEmpty();
        }
        assertThat(recorded.rows().entrySet().stream().filter(table -> !table.getValue().isEmpty()))
                .as("tables that the release had filled")
                .hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatWasStoredWorks(RecordedRelease release) throws Exception {
        try (var home = homeOf(release, release.versions());
                var product = home.start(Map.of())) {
            var known = release.known();
            var admin = signsInAndCallsProviders(product, release);
            admin.get(known.getProperty("product")).expect(200);
            assertThat(admin.get(known.getProperty("order")).expect(200).body())
                    .contains("Zoé Lenoir", "BOL-1");
            assertThat(admin.get(known.getProperty("import")).expect(200).body()).contains("done");
            assertThat(
                            admin.get(known.getProperty("meeting"))
                                    .expect(200)
                                    .json()
                                    .path("joinUrl")
                                    .asString())
                    .isEqualTo(known.getProperty("joinUrl"));
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aDatabaseFromBeforeMostModulesIsUpgradedToo(RecordedRelease release) throws Exception {
        try (var home = homeOf(release, EARLY);
                var connection = home.database().administrator().getConnection()) {
            var early = RecordedRows.of(connection);
            assertThat(early.tables()).contains("shipping.quote").doesNotContain("orders.orders");

            Migrations.run(home.database().access());

            assertThat(early.missingIn(connection)).isEmpty();
            assertThat(RecordedRows.of(connection).tables()).contains("orders.orders");
            try (var product = home.start(Map.of())) {
                var admin = signsInAndCallsProviders(product, release);
                var orders = release.known().getProperty("store") + "/orders";
                assertThat(admin.get(orders).expect(200).json().path("items")).isEmpty();
            }
        }
    }

    @Test
    void aRowThatIsGoneIsMissed() throws Exception {
        var release = releases().getFirst();
        var database = databaseOf(release, release.versions());
        var recorded = RecordedRows.read(release.rows());
        try (var connection = database.administrator().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update stores.store set name = 'Another' where name = 'Atelier du Nord'");
            statement.execute("alter table shipping.quote drop column carriers_failed");

            assertThat(recorded.missingIn(connection))
                    .singleElement()
                    .asString()
                    .startsWith("stores.store: ")
                    .contains("Atelier du Nord");
        }
    }

    private static Caller signsInAndCallsProviders(TestProduct product, RecordedRelease release) {
        var known = release.known();
        var store = known.getProperty("store");
        var admin = TestStore.admin(product.port());
        assertThat(admin.get(store).expect(200).body()).contains("Atelier du Nord");
        Caller.withKey(product.port(), known.getProperty("key")).get(store).expect(200);
        var test = store + "/integrations/" + known.getProperty("ups") + "/tests";
        var outcome = admin.call("POST", test, null).expect(200).json().path("outcome").asString();
        assertThat(outcome)
                .as("the credentials are still readable, and right")
                .isIn("passed", "warned");
        assertThat(admin.get(store + "/rates").expect(200).json().path("items")).isNotEmpty();
        admin.call("POST", store + "/rates", FilledInstallation.rates()).expect(200);
        return admin;
    }

    private static TestProduct.Home homeOf(RecordedRelease release, Map<String, Integer> versions)
            throws IOException, SQLException {
        var home = new TestProduct.Home(databaseOf(release, versions));
        var key = home.folder().resolve("master.key");
        Files.copy(release.masterKey(), key);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return home;
    }

    /** A database as the release left it, if these are the migrations that it had. */
    private static TestDatabase databaseOf(RecordedRelease release, Map<String, Integer> versions)
            throws IOException, SQLException {
        var database = TestDatabase.empty();
        var owner = Migrations.owner(database.access());
        for (var module : Migrations.modules()) {
            var version = versions.get(module);
            if (version != null) {
                Migrations.configuration(owner, module).target(version.toString()).load().migrate();
            }
        }
        try (var connection = database.administrator().getConnection()) {
            RecordedRows.read(release.rows()).putInto(connection);
        }
        return database;
    }
}
