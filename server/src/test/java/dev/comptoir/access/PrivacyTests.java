package dev.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ComptoirTest
class PrivacyTests {

    /** Names that columns with personal data go by. */
    private static final String SUSPICIOUS =
            """
            select table_schema || '.' || table_name || '.' || column_name as name
              from information_schema.columns
             where table_schema in ('access', 'stores') and data_type <> 'uuid'
               and column_name ~ '(email|phone|address|user_agent|^ip$|birth)'
            union select 'access.person.name'
            """;

    private static final String TEXT_COLUMNS =
            """
            select format('select count(*) from %I.%I t where t::text like ', table_schema, table_name) as query
              from information_schema.tables
             where table_schema in ('access', 'stores', 'platform', 'integrations', 'shipping')
               and table_type = 'BASE TABLE'
            """;

    @LocalServerPort private int port;

    @Autowired private Privacy privacy;

    @Autowired private List<PersonalRecords> records;

    @Autowired private DatabaseAccess access;

    @Test
    void listsEveryColumnThatHoldsPersonalData() {
        var listed = records.stream().flatMap(module -> module.columns().stream()).toList();
        var found = owner().sql(SUSPICIOUS).query((row, number) -> row.getString("name")).list();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(found);
    }

    @Test
    void forgetsAPersonInEveryTable() {
        var store = TestStore.create(port);
        var person = store.member(Role.MANAGER);
        person.createKey(store.id().toString(), List.of(Permission.STORE_READ));
        person.call("PATCH", "/api/v1/me", Map.of("name", "Zebulon Quartz")).expect(200);
        var me = person.get("/api/v1/me").json();
        var id = UUID.fromString(me.path("id").asString());
        var email = me.path("email").asString();
        assertThat(privacy.exportPerson(id).toString())
                .contains(email, "Zebulon Quartz", "api-key.created");
        assertThat(mentions(email)).isPositive();

        privacy.erasePerson(id);

        assertThat(mentions(email)).isZero();
        assertThat(mentions("Zebulon Quartz")).isZero();
        person.get("/api/v1/me").expect(401);
        var trail =
                store.owner().get(store.path() + "/audit-entries?actorId=" + id).expect(200).json();
        assertThat(trail.path("items").get(0).path("actor").path("label").asString())
                .isEqualTo("Somebody who has left");
        assertThat(trail.path("items").get(0).has("ip")).isFalse();
        assertThat(store.owner().get(store.path() + "/api-keys").expect(200).json().path("items"))
                .hasSize(1);
    }

    @Test
    void leavesNoStoreWithoutAnOwner() {
        Caller owner = TestStore.create(port).owner();
        var id = UUID.fromString(owner.get("/api/v1/me").json().path("id").asString());
        assertThatThrownBy(() -> privacy.erasePerson(id)).isInstanceOf(Problem.class);
        owner.get("/api/v1/me").expect(200);
    }

    /** Rows, in any table, in which the text occurs; the e-mail of a hash is none. */
    private long mentions(String text) {
        return owner()
                .sql(TEXT_COLUMNS)
                .query((row, number) -> row.getString("query"))
                .list()
                .stream()
                .mapToLong(
                        query -> owner().sql(query + "'%" + text + "%'").query(Long.class).single())
                .sum();
    }

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        access.url(), access.owner().user(), access.owner().password()));
    }
}
