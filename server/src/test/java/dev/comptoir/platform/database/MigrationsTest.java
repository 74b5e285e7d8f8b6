package dev.comptoir.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comptoir.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database that this version does not know is refused, and left as it is. */
class MigrationsTest {

    private static final String LATER =
            """
            insert into platform.migrations_of_orders
                   (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            values (90, :version, 'returns', 'SQL', 'V90__returns.sql', 1, 'x', 1, true)
            """;

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @Test
    void runTwiceChangeNothing() {
        var before = histories();

        Migrations.run(database.access());

        assertThat(histories()).isEqualTo(before).isPositive();
    }

    @Test
    void ofANewerVersionAreRefused() {
        owner.sql(LATER).param("version", "90").update();

        assertThat(
                        refusal(
                                "A newer Comptoir has changed this database: it has orders 90 (returns)"))
                .contains("Start the newer version again", "restore the backup");
    }

    @Test
    void ofAModuleThatIsNotHereAreRefused() {
        owner.sql(
                        "create table platform.migrations_of_courses (like platform.migrations_of_orders)")
                .update();

        assertThat(
                        refusal(
                                "A newer Comptoir has changed this database: it has the records of 'courses'"))
                .contains("Start the ");
    }

    @Test
    void thatNobodyReleasedAreRefused() {
        owner.sql(LATER).param("version", "0.5").update();

        assertThat(
                        refusal(
                                "This database is not one of a released Comptoir: its orders 0.5 (returns)"))
                .contains("Start the ");
    }

    @Test
    void thatWereOtherwiseThenAreRefused() {
        owner.sql("update platform.migrations_of_orders set checksum = 7 where version = '1'")
                .update();

        assertThat(refusal("This database is not one of a released Comptoir: its orders 1 ("))
                .contains("Start the build that made it", "COMPTOIR_DATA");
    }

    @Test
    void nothingIsDoneBeforeAllIsKnown() {
        var behind = TestDatabase.empty();
        var root = Migrations.configuration(behind.owner(), "__root").target("1").load();
        root.migrate();
        var sql = JdbcClient.create(behind.owner());
        sql.sql("create table platform.migrations_of_courses (version text)").update();

        assertThatExceptionOfType(DatabaseStartException.class)
                .isThrownBy(() -> Migrations.run(behind.access()));

        assertThat(root.info().current().getVersion().getVersion()).isEqualTo("1");
    }

    /** Refused with this problem, and nothing was done; answers the remedy. */
    private String refusal(String problem) {
        var before = histories();
        var refused =
                assertThatExceptionOfType(DatabaseStartException.class)
                        .isThrownBy(() -> Migrations.run(database.access()))
                        .withMessageContaining(problem)
                        .withMessageContaining("Nothing was changed")
                        .actual();
        assertThat(histories()).isEqualTo(before);
        return refused.remedy();
    }

    private int histories() {
        return owner.sql(
                        """
                        select sum((xpath('/row/n/text()', query_to_xml(
                                   format('select count(*) as n from platform.%I', tablename), false, true, '')))[1]::text::int)
                          from pg_tables
                         where schemaname = 'platform' and starts_with(tablename, 'migrations_of_')
                        """)
                .query(Integer.class)
                .single();
    }
}
