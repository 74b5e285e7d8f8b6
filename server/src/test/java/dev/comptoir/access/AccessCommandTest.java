package dev.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Ids;
import dev.comptoir.testing.TestDatabase;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessCommandTest {

    private final TestDatabase database = TestDatabase.create();

    @Test
    void makesALinkForSomebodyWhoIsThere() {
        try (var system = database.system()) {
            var sql = JdbcClient.create(system);
            var person =
                    new Person(Ids.next(), "lost@comptoir.example", "Lost", false, null, false);
            new PersonRows(sql).insert(person, "hash");

            assertThat(run("reset-password", "Lost@comptoir.example")).isZero();
            assertThat(run("reset-password", "nobody@comptoir.example")).isEqualTo(1);
            assertThat(run("reset-password")).isEqualTo(1);

            var links =
                    sql.sql(
                                    "select count(*) from access.one_time_token where person_id = :id and used_at is null")
                            .param("id", person.id())
                            .query(Integer.class)
                            .single();
            assertThat(links).isEqualTo(1);
        }
    }

    private int run(String... arguments) {
        var access = database.access();
        var system = Objects.requireNonNull(access.system());
        return AccessCommand.run(
                arguments,
                Map.of(
                        "COMPTOIR_DB_URL", access.url(),
                        "COMPTOIR_DB_OWNER_USER", access.owner().user(),
                        "COMPTOIR_DB_OWNER_PASSWORD", access.owner().password(),
                        "COMPTOIR_DB_USER", access.app().user(),
                        "COMPTOIR_DB_PASSWORD", access.app().password(),
                        "COMPTOIR_DB_SYSTEM_USER", system.user(),
                        "COMPTOIR_DB_SYSTEM_PASSWORD", system.password()));
    }
}
