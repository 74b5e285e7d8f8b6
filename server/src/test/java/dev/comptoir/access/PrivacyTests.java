package dev.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A person does everything that leaves a trace, is exported, and forgotten. Looks into every table
 * there is, so that a new module is swept as soon as {@link #doEverything} uses it.
 */
@ComptoirTest
class PrivacyTests {

    private static final String NAME = "Zebulon Quartz";

    /** Names that columns with personal data go by. */
    private static final String SUSPICIOUS =
            """
            select table_schema || '.' || table_name || '.' || column_name as name
              from information_schema.columns
             where table_schema not in ('information_schema', 'pg_catalog') and data_type <> 'uuid'
               and table_name !~ '_\\d{8}$'
               and column_name ~ '(email|phone|address|street|user_agent|^ip$|birth|first_name|last_name)'
            union select 'access.person.name'
            """;

    private static final String COLUMNS =
            """
            select table_schema || '.' || table_name || '.' || column_name as name
              from information_schema.columns
            """;

    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname) as name
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
             order by 1
            """;

    private final SimulatorServer simulators = TestSimulators.get();

    @LocalServerPort private int port;

    @Autowired private List<PersonalRecords> records;

    @Autowired private DatabaseAccess access;

    private JdbcClient owner;
    private Caller admin;

    @BeforeEach
    void connect() {
        simulators.reset();
        admin = TestStore.admin(port);
        owner =
                JdbcClient.create(
                        new DriverManagerDataSource(
                                access.url(), access.owner().user(), access.owner().password()));
    }

    @Test
    void listsEveryColumnThatHoldsPersonalData() {
        var listed = records.stream().flatMap(module -> module.columns().stream()).toList();
        assertThat(listed).doesNotHaveDuplicates();
        assertThat(names(SUSPICIOUS)).isSubsetOf(listed);
        assertThat(listed).as("columns that are there").isSubsetOf(names(COLUMNS));
    }

    @Test
    void exportsAndForgetsAPersonInEveryTable() {
        var store = TestStore.create(port);
        var person = store.member(Role.MANAGER);
        person.call("PATCH", "/api/v1/me", Map.of("name", NAME)).expect(200);
        var me = person.get("/api/v1/me").json();
        var id = me.path("id").asString();
        var email = me.path("email").asString();
        doEverything(person, store, UUID.fromString(id));

        var export = admin.get("/api/v1/admin/people/" + id + "/export").expect(200);
        assertThat(export.body()).contains(email, NAME, "api-key.created", "127.0.0.1");
        for (var kept :
                List.of(
                        "access.session",
                        "stores.member",
                        "integrations.integration_logs",
                        "integrations.test_report",
                        "shipping.quote")) {
            assertThat(export.json().path("records").path(kept)).as(kept).isNotEmpty();
        }
        assertThat(mentions(email)).as("the sweep finds what is there").isNotEmpty();
        assertThat(mentions(NAME)).containsExactly("access.person");

        admin.call("DELETE", "/api/v1/admin/people/" + id, null).expect(204);

        assertThat(mentions(email)).isEmpty();
        assertThat(mentions(NAME)).isEmpty();
        person.get("/api/v1/me").expect(401);
        admin.get("/api/v1/admin/people/" + id + "/export").expect(404);
        namesNobody(store, id);
    }

    @Test
    void leavesNoStoreWithoutAnOwner() {
        Caller last = TestStore.create(port).owner();
        var id = last.get("/api/v1/me").json().path("id").asString();
        var refused = admin.call("DELETE", "/api/v1/admin/people/" + id, null).expect(409);
        assertThat(refused.code()).isEqualTo("stores.last-owner");
        last.get("/api/v1/me").expect(200);
    }

    @Test
    void leavesSomebodyWhoRunsTheInstallation() {
        var id = admin.get("/api/v1/me").json().path("id").asString();
        var administrators =
                owner.sql("select count(*) from access.person where platform_admin")
                        .query(Integer.class)
                        .single();
        assertThat(administrators).isEqualTo(1);
        var refused = admin.call("DELETE", "/api/v1/admin/people/" + id, null).expect(409);
        assertThat(refused.code()).isIn("access.last-administrator", "stores.last-owner");
        admin.get("/api/v1/me").expect(200);
    }

    @Test
    void knowsNobodyByAMadeUpId() {
        var path = "/api/v1/admin/people/" + Ids.next();
        admin.get(path + "/export").expect(404);
        admin.call("DELETE", path, null).expect(404);
    }

    /** Whatever writes down who did it. */
    private void doEverything(Caller person, TestStore store, UUID id) {
        person.createKey(store.id().toString(), List.of(Permission.STORE_READ));
        person.call(
                        "POST",
                        store.path() + "/members",
                        Map.of("email", "someone" + id + "@comptoir.example", "role", "viewer"))
                .expect(201);
        person.call(
                        "PUT",
                        "/api/v1/me/password",
                        Map.of(
                                "currentPassword",
                                TestStore.PASSWORD,
                                "newPassword",
                                "seventeen grey herons"))
                .expect(204);
        admin.call("POST", "/api/v1/admin/people/" + id + "/password-reset-links", null)
                .expect(201);
        var connection =
                person.with("Idempotency-Key", Ids.next().toString())
                        .call("POST", store.path() + "/integrations", ups())
                        .expect(201);
        person.without("Idempotency-Key");
        var integration =
                store.path()
                        + "/integrations/"
                        + connection.json().at("/integration/id").asString();
        person.call("POST", integration + "/tests", null).expect(200);
        person.call("PATCH", integration, Map.of("label", "Other", "version", 1)).expect(200);
        person.call("POST", store.path() + "/rates", rates()).expect(200);
    }

    /** What the person did is still told, under their id and without their name. */
    private void namesNobody(TestStore store, String id) {
        var left = "Somebody who has left";
        var trail = items(store, "/audit-entries?actorId=" + id);
        assertThat(trail.get(0).at("/actor/label").asString()).isEqualTo(left);
        assertThat(trail.get(0).has("ip")).isFalse();
        var log = items(store, "/integration-logs");
        assertThat(log.get(0).at("/actor/label").asString()).isEqualTo(left);
        assertThat(log.get(0).at("/actor/id").asString()).isEqualTo(id);
        assertThat(items(store, "/rates").get(0).path("requestedBy").asString()).isEqualTo(left);
        assertThat(items(store, "/api-keys")).hasSize(1);
    }

    private static tools.jackson.databind.JsonNode items(TestStore store, String list) {
        return store.owner().get(store.path() + list).expect(200).json().path("items");
    }

    private static Map<String, Object> ups() {
        var settings =
                Map.of(
                        "clientId", "comptoir-demo-negotiated",
                        "clientSecret", "demo-secret-negotiated-7Qm2",
                        "accountNumber", "C0MP01",
                        "accountCountry", "FR",
                        "negotiatedRates", true);
        return Map.of(
                "type", "shipping_ups",
                "environment", "simulator",
                "label", "UPS",
                "settings", settings);
    }

    private static Map<String, Object> rates() {
        var address =
                Map.of(
                        "line1", "12 rue de la Paix",
                        "postalCode", "75002",
                        "city", "Paris",
                        "country", "FR");
        var parcel =
                Map.of(
                        "lengthMillimetres", 300,
                        "widthMillimetres", 200,
                        "heightMillimetres", 100,
                        "weightGrams", 1200);
        return Map.of("from", address, "to", address, "parcels", List.of(parcel));
    }

    /** The tables in which the text occurs, plain or in bytes or base64. */
    private List<String> mentions(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return names(TABLES).stream()
                .filter(table ->
                        owner.sql(
                                        """
                                        select exists (select from %s t
                                                        where position(:plain in t::text) > 0
                                                           or position(:hex in t::text) > 0
                                                           or position(:base64 in t::text) > 0)
                                        """
                                                .formatted(table))
                                .param("plain", text)
                                .param("hex", HexFormat.of().formatHex(bytes))
                                .param("base64", Base64.getEncoder().encodeToString(bytes))
                                .query(Boolean.class)
                                .single())
                .toList();
    }

    private List<String> names(String query) {
        return owner.sql(query).query((row, number) -> row.getString("name")).list();
    }
}
