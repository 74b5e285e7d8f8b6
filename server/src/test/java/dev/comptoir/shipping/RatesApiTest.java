package dev.comptoir.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prices over HTTP: the whole product, two carriers' simulators, one database. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RatesApiTest {

    private static final String UPS = "onlinetools.ups.com";
    private static final String GOOD_SECRET = "demo-secret-negotiated-7Qm2";

    private final SimulatorServer simulators = TestSimulators.get();

    @LocalServerPort private int port;
    @Autowired private DatabaseAccess database;

    private TestStore store;
    private String ups;
    private String sample;

    @BeforeAll
    void connect() {
        simulators.reset();
        store = TestStore.create(port);
        ups = connectUps(store, GOOD_SECRET, true);
        sample =
                connect(
                        store,
                        "sample",
                        true,
                        Map.of(
                                "user", "ada",
                                "key", "right-key-0123456789",
                                "account", "FR0001",
                                "express", true,
                                "tariff", "by_weight"));
    }

    @BeforeEach
    void calm() {
        simulators.reset();
    }

    @Test
    void asks_all_carriers_and_keeps_what_they_answer() {
        var rates = ask(store, request()).expect(200).json();

        assertThat(carrier(rates, ups).path("status").asString()).isEqualTo("quoted");
        assertThat(carrier(rates, ups).path("environment").asString()).isEqualTo("simulator");
        assertThat(
                        carrier(rates, sample)
                                .path("rates")
                                .path(0)
                                .path("price")
                                .path("amountMinor")
                                .asInt())
                .isEqualTo(790);
        var first = carrier(rates, ups).path("rates").path(0);
        assertThat(first.path("price").path("amountMinor").asInt()).isPositive();
        assertThat(first.path("price").path("currency").asString()).isEqualTo("EUR");
        assertThat(first.path("delivery").path("date").asString()).startsWith("20");
        assertThat(first.path("breakdown").path(0).path("label").asString()).isNotBlank();

        var stored =
                store.owner().get(path() + "/" + rates.path("id").asString()).expect(200).json();
        assertThat(stored.path("carriers")).isEqualTo(rates.path("carriers"));
        assertThat(stored.path("request").path("to").path("city").asString()).isEqualTo("Leipzig");
        assertThat(stored.toString()).doesNotContain("Katrin Vogel", "katrin@example.com");
        var listed =
                store.owner().get(path() + "?limit=1").expect(200).json().path("items").path(0);
        assertThat(listed.path("id")).isEqualTo(rates.path("id"));
        assertThat(listed.path("carriersQuoted").asInt()).isEqualTo(2);
        assertThat(listed.path("cheapest").path("amountMinor").asInt()).isEqualTo(790);
    }

    @Test
    void answers_when_quote_and_exchanges_are_committed() throws Exception {
        ask(store, request()).expect(200); // so that nobody signs in below
        try (var owner = owner();
                var reader = owner()) {
            int quotes = count(reader, "shipping.quote");
            int exchanges = count(reader, "integrations.integration_logs");
            owner.setAutoCommit(false);
            execute(owner, "lock table integrations.integration_logs in share mode");

            var answer = CompletableFuture.supplyAsync(() -> ask(store, request()).expect(200));
            await().until(() -> count(reader, "shipping.quote") == quotes + 1);
            await().during(Duration.ofMillis(200)).until(() -> !answer.isDone());

            owner.rollback();
            assertThat(answer).succeedsWithin(Duration.ofSeconds(10));
            assertThat(count(reader, "integrations.integration_logs")).isEqualTo(exchanges + 2);
        }
    }

    /** Of this store; its owner sees the rows of all. */
    private int count(Connection reader, String table) throws SQLException {
        var sql = "select count(*) from %s where store_id = ?::uuid".formatted(table);
        try (var statement = reader.prepareStatement(sql)) {
            statement.setString(1, store.id().toString());
            try (var answer = statement.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }

    private Connection owner() throws SQLException {
        var login = database.owner();
        return DriverManager.getConnection(database.url(), login.user(), login.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void tells_each_carrier_as_it_answers() {
        simulators.faults().on(UPS, "/api/**").delayed(Duration.ofMillis(600));

        var lines =
                ask(store, store.owner().copy().with("Accept", "application/x-ndjson"), request())
                        .expect(200)
                        .body()
                        .lines()
                        .map(line -> JsonMapper.shared().readTree(line))
                        .toList();

        assertThat(lines)
                .extracting(line -> line.path("event").asString())
                .containsExactly("started", "carrier", "carrier", "finished");
        assertThat(lines.getFirst().path("carriers")).hasSize(2);
        assertThat(lines.get(1).path("carrier").path("integrationId").asString()).isEqualTo(sample);
        assertThat(lines.get(2).path("carrier").path("integrationId").asString()).isEqualTo(ups);
        assertThat(lines.getLast().path("rates").path("carriers")).hasSize(2);
    }

    @Test
    void does_not_wait_for_a_carrier_past_the_deadline() {
        simulators.faults().on(UPS, "/api/**").delayed(Duration.ofSeconds(20));
        var began = System.nanoTime();

        var rates = ask(store, request()).expect(200).json();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
        assertThat(carrier(rates, sample).path("status").asString()).isEqualTo("quoted");
        assertThat(carrier(rates, ups).path("reason").path("kind").asString()).isEqualTo("timeout");
        assertThat(carrier(rates, ups).path("reason").path("remedy").asString()).isNotBlank();
    }

    @Test
    void says_why_a_carrier_has_no_price_in_the_reader_s_language() {
        simulators
                .faults()
                .on(UPS, "/api/**")
                .play(
                        Fault.answer(
                                400,
                                "application/json",
                                """
                                {"response":{"errors":[{"code":"111210","message":"The requested service is unavailable between \
                                the selected locations."}]}}\
                                """));

        var english = carrier(ask(store, store.owner().copy(), request()).expect(200).json(), ups);
        var french =
                carrier(
                        ask(store, store.owner().copy().with("Accept-Language", "fr"), request())
                                .expect(200)
                                .json(),
                        ups);

        assertThat(english.path("status").asString()).isEqualTo("declined");
        assertThat(english.path("reason").path("provider").path("code").asString())
                .isEqualTo("111210");
        assertThat(english.path("reason").path("provider").path("message").asString())
                .contains("unavailable");
        assertThat(english.path("reason").path("detail").asString()).contains("no service");
        assertThat(french.path("reason").path("detail").asString()).contains("aucun service");
    }

    @Test
    void a_cut_line_is_not_taken_for_a_wrong_key() {
        simulators.faults().on(UPS, "/api/**").play(Fault.cutBeforeHeaders());

        var reason = carrier(ask(store, request()).expect(200).json(), ups).path("reason");

        assertThat(reason.path("kind").asString()).isEqualTo("unavailable");
        assertThat(reason.path("detail").asString()).contains("nothing about your credentials");
    }

    @Test
    void a_wrong_key_is_told_with_the_carrier_s_words_and_costs_nobody_else_a_price() {
        var wrong = TestStore.create(port);
        var broken = connectUps(wrong, "not the secret of this client", false);

        var carrier = carrier(ask(wrong, request()).expect(200).json(), broken);

        assertThat(carrier.path("status").asString()).isEqualTo("failed");
        assertThat(carrier.path("reason").path("kind").asString()).isEqualTo("authentication");
        assertThat(carrier.path("reason").path("provider").path("code").asString())
                .isEqualTo("250002");
        assertThat(carrier.path("reason").path("remedy").asString()).contains("developer portal");
        assertThat(carrier.path("rates")).isEmpty();
    }

    @Test
    void a_store_without_carriers_is_told_so() {
        var empty = TestStore.create(port);

        assertThat(ask(empty, request()).expect(409).code()).isEqualTo("shipping.no-carriers");
    }

    @Test
    void names_the_fields_that_are_wrong() {
        var tooLight = request();
        tooLight.put("parcels", List.of(parcel(8_400), parcel(0)));
        var wrongCode = request();
        wrongCode.put("to", place("Leipzig", "4275", "DE"));
        var stranger = request();
        stranger.put("integrationIds", List.of("01900000-0000-7000-8000-000000000000"));

        assertThat(fields(tooLight)).containsExactly("parcels[1].weightGrams");
        assertThat(fields(wrongCode)).containsExactly("to.postalCode");
        assertThat(fields(stranger)).containsExactly("integrationIds[0]");
    }

    @Test
    void asks_only_the_carriers_that_are_named() {
        var request = request();
        request.put("integrationIds", List.of(sample));

        assertThat(ask(store, request).expect(200).json().path("carriers")).hasSize(1);
        assertThat(simulators.recorder().exchanges(UPS, "/**")).isEmpty();
    }

    @Test
    void another_store_s_quote_does_not_exist() {
        var rates = ask(store, request()).expect(200).json();
        var other = TestStore.create(port);

        var answer = other.owner().get(other.path() + "/rates/" + rates.path("id").asString());
        assertThat(answer.expect(404).code()).isEqualTo("shipping.unknown-rates");
    }

    private List<String> fields(Map<String, Object> request) {
        var errors = ask(store, request).expect(400).json().path("errors");
        return errors.valueStream().map(error -> error.path("field").asString()).toList();
    }

    private static Caller.Answer ask(TestStore store, Map<String, Object> request) {
        return ask(store, store.owner(), request);
    }

    private static Caller.Answer ask(TestStore store, Caller caller, Map<String, Object> request) {
        return caller.call("POST", store.path() + "/rates", request);
    }

    private String path() {
        return store.path() + "/rates";
    }

    private static Map<String, Object> request() {
        var request = new HashMap<String, Object>();
        request.put("from", place("Lyon", "69001", "FR"));
        request.put("to", place("Leipzig", "04275", "DE"));
        request.put("parcels", List.of(parcel(8_400)));
        request.put("goodsValue", Map.of("amountMinor", 48_900, "currency", "EUR"));
        return request;
    }

    private static Map<String, Object> place(String city, String postalCode, String country) {
        return Map.of(
                "name",
                "Katrin Vogel",
                "email",
                "katrin@example.com",
                "line1",
                "Karl-Liebknecht-Straße 88",
                "postalCode",
                postalCode,
                "city",
                city,
                "country",
                country,
                "residential",
                true);
    }

    private static Map<String, Object> parcel(int grams) {
        return Map.of(
                "lengthMillimetres",
                480,
                "widthMillimetres",
                250,
                "heightMillimetres",
                380,
                "weightGrams",
                grams);
    }

    private static JsonNode carrier(JsonNode rates, String integration) {
        return rates.path("carriers")
                .valueStream()
                .filter(carrier -> carrier.path("integrationId").asString().equals(integration))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no answer of " + integration + " in " + rates));
    }

    private static String connectUps(TestStore store, String secret, boolean test) {
        return connect(
                store,
                "shipping_ups",
                test,
                Map.of(
                        "clientId", "comptoir-demo-negotiated",
                        "clientSecret", secret,
                        "accountNumber", "C0MP01",
                        "accountCountry", "FR",
                        "accountPostalCode", "69001",
                        "accountCity", "Lyon",
                        "negotiatedRates", true,
                        "pickupType", "daily_pickup"));
    }

    private static String connect(
            TestStore store, String type, boolean test, Map<String, Object> settings) {
        var connection =
                Map.of(
                        "type",
                        type,
                        "environment",
                        "simulator",
                        "label",
                        type,
                        "settings",
                        settings,
                        "test",
                        test);
        var created =
                store.owner().call("POST", store.path() + "/integrations", connection).expect(201);
        return created.json().path("integration").path("id").asString();
    }
}
