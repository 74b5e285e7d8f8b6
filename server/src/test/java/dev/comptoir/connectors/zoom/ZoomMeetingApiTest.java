package dev.comptoir.connectors.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.RetryAfter;
import dev.comptoir.simulators.zoom.ZoomSimulator;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** Zoom meetings over HTTP: the whole product, Zoom's simulator, one database. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ZoomMeetingApiTest {

    private static final String MEETINGS = "/v2/users/*/meetings";

    private final SimulatorServer simulators = TestSimulators.get();

    @LocalServerPort private int port;

    @Autowired private DatabaseAccess access;

    private TestStore store;
    private Caller staff;
    private String zoomConnection;

    @BeforeAll
    void connect() {
        simulators.reset();
        store = TestStore.create(port);
        staff = store.member(Role.STAFF);
        zoomConnection = connect(store, Map.of()).path("integration").path("id").asString();
    }

    @BeforeEach
    void calm() {
        simulators.reset();
        var test = store.path() + "/integrations/" + zoomConnection + "/tests";
        store.owner().call("POST", test, null).expect(200); // signs in anew: the simulator forgot
        simulators.recorder().clear();
    }

    @Test
    void makes_a_meeting_and_shows_what_zoom_stored() {
        var made = create(order()).expect(201).json();

        assertThat(made.path("state").asString()).isEqualTo("scheduled");
        assertThat(made.path("environment").asString()).isEqualTo("simulator");
        assertThat(made.path("start").asString()).startsWith("2031-07-01T14:30");
        assertThat(made.path("timeZone").asString()).isEqualTo("Africa/Dakar");
        assertThat(made.path("startsAt").asString()).isEqualTo("2031-07-01T14:30:00Z");
        assertThat(made.path("agenda").asString()).isEqualTo("Measures and fabrics");
        assertThat(made.path("joinUrl").asString()).startsWith("https://us05web.zoom.us/j/");
        assertThat(made.path("passcode").asString()).isNotBlank();
        assertThat(made.path("zoomMeetingId").asString()).matches("\\d{11}");

        var read = store.member(Role.SUPPORT).get(path(made)).expect(200).json();
        assertThat(read).isEqualTo(made);
    }

    @Test
    void never_tells_the_host_s_link_and_keeps_the_others_sealed() {
        var made = create(order()).expect(201);
        var join = made.json().path("joinUrl").asString();
        var passcode = made.json().path("passcode").asString();

        assertThat(made.body()).doesNotContain("zak=", "start_url");
        var rows =
                owner().sql("select to_jsonb(m)::text from meetings.meeting m")
                        .query(String.class)
                        .list();
        assertThat(rows)
                .isNotEmpty()
                .noneMatch(row -> row.contains(join) || row.contains(passcode));
        var logged =
                owner().sql("select to_jsonb(l)::text from integrations.integration_logs l")
                        .query(String.class)
                        .list();
        assertThat(logged)
                .anyMatch(row -> row.contains("start_url"))
                .noneMatch(row -> row.contains("zak="))
                .noneMatch(row -> row.contains(join) || row.contains(passcode));
    }

    @Test
    void viewers_do_not_get_in() {
        var made = create(order()).expect(201).json();
        var blind = store.key(List.of(Permission.MEETINGS_CREATE));

        store.member(Role.VIEWER).get(path(made)).expect(403);
        blind.get(path(made)).expect(403);
        store.member(Role.SUPPORT).call("POST", path(), order()).expect(403);
        TestStore.create(port).owner().get(path(made)).expect(403);
    }

    @Test
    void knows_no_meeting_of_another_store() {
        var made = create(order()).expect(201).json();
        var other = TestStore.create(port);

        var answer =
                other.owner().get(other.path() + "/zoom/meetings/" + made.path("id").asString());
        assertThat(answer.expect(404).code()).isEqualTo("meetings.unknown");
    }

    @Test
    void asks_zoom_when_told_to_and_learns_that_a_meeting_is_gone() {
        var made = create(order()).expect(201).json();
        assertThat(
                        staff.get(path(made) + "?refresh=true")
                                .expect(200)
                                .json()
                                .path("state")
                                .asString())
                .isEqualTo("scheduled");
        zoom().delete(made.path("zoomMeetingId").asLong());

        var gone = staff.get(path(made) + "?refresh=true").expect(200).json();

        assertThat(gone.path("state").asString()).isEqualTo("gone");
        assertThat(gone.has("joinUrl")).isFalse();
        assertThat(staff.get(path(made)).expect(200).json().path("state").asString())
                .isEqualTo("gone");
    }

    @Test
    void one_key_is_one_meeting() {
        var caller = staff.copy().with("Idempotency-Key", Ids.next().toString());

        var first = caller.call("POST", path(), order()).expect(201);
        var second = caller.call("POST", path(), order()).expect(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void one_key_is_one_meeting_for_twenty_at_once() throws Exception {
        var key = Ids.next().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls =
                    IntStream.range(0, 20)
                            .mapToObj(number ->
                                    threads.submit(() ->
                                            staff.copy()
                                                    .with("Idempotency-Key", key)
                                                    .call("POST", path(), order())
                                                    .status()))
                            .toList();
            for (var call : calls) {
                assertThat(call.get()).isIn(201, 409);
            }
        }
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void a_lost_answer_is_a_time_out_and_not_a_second_meeting() {
        simulators.faults().on(ZoomSimulator.API, MEETINGS).times(1).play(Fault.cutInBody());
        var caller = staff.copy().with("Idempotency-Key", Ids.next().toString());

        var lost = caller.call("POST", path(), order());
        assertThat(lost.expect(503).json().path("provider").path("type").asString())
                .isEqualTo("zoom");
        var again = caller.call("POST", path(), order()).expect(409);

        assertThat(again.code()).isEqualTo("meetings.unsettled");
        assertThat(again.header("Retry-After")).isNotNull();
        assertThat(creations()).isEqualTo(1);
    }

    @Test
    void a_refused_order_is_corrected_under_the_same_key() {
        var caller = staff.copy().with("Idempotency-Key", Ids.next().toString());
        simulators
                .faults()
                .on(ZoomSimulator.API, MEETINGS)
                .times(1)
                .play(Fault.answer(400, "application/json", "{\"code\":300,\"message\":\"No.\"}"));

        caller.call("POST", path(), order()).expect(422);
        var corrected = order();
        corrected.put("topic", "Second fitting");
        var made = caller.call("POST", path(), corrected).expect(201).json();

        assertThat(made.path("topic").asString()).isEqualTo("Second fitting");
        assertThat(meetingsOf(made)).isEqualTo(1);
    }

    @Test
    void lists_meetings_and_why_others_were_not_made() {
        var made = create(order()).expect(201).json();
        simulators
                .faults()
                .on(ZoomSimulator.API, MEETINGS)
                .play(Fault.answer(404, "application/json", "{\"code\":1001,\"message\":\"No.\"}"));
        create(order()).expect(422);

        var list = staff.get(store.path() + "/meetings?limit=2").expect(200);
        var items = list.json().path("items");

        assertThat(items.path(0).path("state").asString()).isEqualTo("failed");
        assertThat(items.path(0).path("topic").asString()).isEqualTo("First fitting");
        assertThat(items.at("/0/problem/code").asString()).isEqualTo("1001");
        assertThat(items.at("/0/problem/remedy").asString()).contains("e-mail address");
        assertThat(items.path(1).path("id")).isEqualTo(made.path("id"));
        assertThat(list.body()).doesNotContain(made.path("joinUrl").asString(), "passcode");
        var failed = staff.get(store.path() + "/meetings?state=failed").expect(200).json();
        assertThat(failed.path("items").valueStream())
                .isNotEmpty()
                .allMatch(item -> item.path("state").asString().equals("failed"));
        staff.get(store.path() + "/meetings?state=lost").expect(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start | 2020-01-01T10:00 | start | future",
                "timeZone | Mars/Olympus | timeZone | time-zone-name",
                "durationMinutes | 0 | durationMinutes | min",
                "durationMinutes | 1441 | durationMinutes | max",
                "topic | '' | topic | required",
            })
    void says_which_field_cannot_be_used(String field, String value, String told, String code) {
        var order = order();
        order.put(field, value.matches("\\d+") ? (Object) Integer.valueOf(value) : value);

        var errors = create(order).expect(400).json().path("errors");

        assertThat(errors.valueStream())
                .anySatisfy(error -> {
                    assertThat(error.path("field").asString()).isEqualTo(told);
                    assertThat(error.path("code").asString()).isEqualTo(code);
                });
        assertThat(creations()).isZero();
    }

    @Test
    void refuses_a_time_that_the_clocks_skip_and_rules_that_exclude_each_other() {
        var order = order();
        order.put("timeZone", "Europe/Paris");
        order.put("start", "2031-03-30T02:30");
        order.put("waitingRoom", true);
        order.put("joinBeforeHost", true);

        var errors = create(order).expect(400).json().path("errors");

        assertThat(errors.valueStream().map(error -> error.path("code").asString()))
                .containsExactlyInAnyOrder("skipped-time", "waiting-room");
    }

    @Test
    void passes_zoom_s_trouble_on_in_the_reader_s_language_with_what_to_do() {
        simulators
                .faults()
                .on(ZoomSimulator.API, MEETINGS)
                .play(
                        Fault.answer(
                                400,
                                "application/xml",
                                "<?xml version=\"1.0\"?><result><code>3161</code><message>Your user account is not allowed"
                                        + " meeting hosting and scheduling capabilities.</message></result>"));

        var problem =
                staff.copy()
                        .with("Accept-Language", "fr")
                        .call("POST", path(), order())
                        .expect(502)
                        .json();

        assertThat(problem.path("provider").path("kind").asString()).isEqualTo("permission");
        assertThat(problem.path("provider").path("code").asString()).isEqualTo("3161");
        assertThat(problem.path("detail").asString()).contains("licence");
        assertThat(problem.path("remedy").asString()).contains("Gestion des utilisateurs");
    }

    @Test
    void tells_how_long_zoom_asks_to_wait() {
        simulators
                .faults()
                .on(ZoomSimulator.API, MEETINGS)
                .play(Fault.rateLimited(new RetryAfter.HttpDate(Duration.ofMinutes(10))));

        var answer = create(order()).expect(429);

        assertThat(Integer.parseInt(String.valueOf(answer.header("Retry-After"))))
                .isBetween(570, 600);
    }

    @Test
    void says_that_there_is_no_connection() {
        var empty = TestStore.create(port);
        var path = empty.path() + "/zoom/meetings";

        assertThat(empty.owner().call("POST", path, order()).expect(409).code())
                .isEqualTo("meetings.no-connection");
        var order = order();
        order.put("integrationId", Ids.next().toString());
        assertThat(create(order).expect(400).json().path("errors").path(0).path("code").asString())
                .isEqualTo("no-connection");
    }

    @ParameterizedTest
    @CsvSource({
        "clientSecret, not-the-secret-of-it, sign_in, invalid_client",
        "accountId, another-account, sign_in, invalid_request",
        "clientSecret, eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJrZXkifQ.c2ln, sign_in, invalid_client/jwt",
        "hostEmail, nobody@atelier.example, account, 1001",
    })
    void the_connection_test_says_what_is_wrong(
            String field, String value, String stage, String code) {
        var tested = connect(TestStore.create(port), Map.of(field, value)).path("lastTest");

        var failed =
                tested.path("stages")
                        .valueStream()
                        .filter(each -> each.path("status").asString().equals("failed"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(tested.toString()));
        assertThat(failed.path("id").asString()).isEqualTo(stage);
        assertThat(failed.toString()).contains("\"" + code + "\"");
        assertThat(failed.path("remedy").asString()).isNotBlank();
    }

    private JsonNode connect(TestStore where, Map<String, String> changed) {
        var settings = new HashMap<String, Object>();
        settings.put("accountId", "comptoir-demo-account-pro");
        settings.put("clientId", "comptoir-demo-pro");
        settings.put("clientSecret", "demo-secret-pro-6Hq8wN");
        settings.put("hostEmail", "awa@atelier.example");
        settings.putAll(changed);
        var connection =
                Map.of(
                        "type", "zoom",
                        "environment", "simulator",
                        "label", "Zoom",
                        "settings", settings,
                        "test", true);
        return where.owner()
                .call("POST", where.path() + "/integrations", connection)
                .expect(201)
                .json();
    }

    private Caller.Answer create(Map<String, Object> order) {
        return staff.call("POST", path(), order);
    }

    private static Map<String, Object> order() {
        var order = new HashMap<String, Object>();
        order.put("topic", "First fitting");
        order.put("agenda", "Measures and fabrics");
        order.put("start", "2031-07-01T14:30");
        order.put("timeZone", "Africa/Dakar");
        order.put("durationMinutes", 45);
        order.put("waitingRoom", true);
        return order;
    }

    private String path() {
        return store.path() + "/zoom/meetings";
    }

    private String path(JsonNode meeting) {
        return path() + "/" + meeting.path("id").asString();
    }

    private long meetingsOf(JsonNode made) {
        return owner().sql("select count(*) from meetings.meeting where id = cast(:id as uuid)")
                .param("id", made.path("id").asString())
                .query(Long.class)
                .single();
    }

    private long creations() {
        return simulators.recorder().exchanges(ZoomSimulator.API, MEETINGS).stream()
                .filter(exchange -> exchange.request().method().equals("POST"))
                .count();
    }

    private ZoomSimulator zoom() {
        return simulators.simulator(ZoomSimulator.class);
    }

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        access.url(), access.owner().user(), access.owner().password()));
    }
}
