package dev.comptoir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.ups.UpsSimulator;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.Caller.Answer;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lives through a connection's whole life with secrets that are easy to find, then looks for them,
 * in every form that they may take on their way, in the log, in every answer and in every row of
 * every table.
 */
@ComptoirTest
class SecretsSweepTests {

    /** Changed by every encoding there is, so that a form of it cannot be mistaken for another. */
    private static final String WRONG = "s33d+key/with=every \"kind\" of & sign?";

    private static final String CLIENT = "comptoir-demo-negotiated";
    private static final String RIGHT = "demo-secret-negotiated-7Qm2";

    private static final Map<String, Object> ADDRESS =
            Map.of(
                    "line1",
                    "12 rue de la Paix",
                    "postalCode",
                    "75002",
                    "city",
                    "Paris",
                    "country",
                    "FR");

    private final SimulatorServer simulators = TestSimulators.get();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> answers = new ArrayList<>();

    @LocalServerPort private int port;
    @Autowired private DatabaseAccess access;

    @BeforeEach
    void listen() {
        simulators.reset();
        log.start();
        logger("ROOT").addAppender(log);
        logger("dev.comptoir").setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        logger("ROOT").detachAppender(log);
        logger("dev.comptoir").setLevel(null);
    }

    @Test
    void noSecretAppearsAnywhere() {
        var store = TestStore.create(port);

        liveThroughAConnection(store.owner(), store.path());

        var secrets = secrets();
        assertThat(sentToTheProvider())
                .as("the secrets were really used")
                .contains(basic(WRONG), basic(RIGHT));
        assertThat(secrets).as("the provider's tokens are looked for too").hasSizeGreaterThan(3);
        assertNothingIn("the log", logLines(), secrets);
        assertNothingIn("the answers", answers, secrets);
        rows().forEach((table, rows) -> assertNothingIn(table, rows, secrets));
    }

    @Test
    void theSweepFindsWhatIsThere() {
        for (var form : forms(WRONG)) {
            assertThat(found(List.of("before " + form + " after"), Set.of(WRONG))).isNotEmpty();
        }
        assertThat(rows())
                .as("rows are really read")
                .containsKey("integrations.store_integrations");
        logger("dev.comptoir").debug("a line with {}", WRONG);
        assertThat(found(logLines(), Set.of(WRONG))).isNotEmpty();
    }

    /**
     * Wrong key, tests, right key, prices, a provider that repeats what it was sent, and the end.
     */
    private void liveThroughAConnection(Caller owner, String store) {
        var created =
                keep(owner.call("POST", store + "/integrations", connection(WRONG)).expect(201));
        var id = created.json().path("integration").path("id").asString();
        var integration = store + "/integrations/" + id;
        keep(owner.call("POST", integration + "/tests", Map.of()));
        keep(owner.call("POST", store + "/rates", rates()));
        keep(
                owner.call(
                                "PUT",
                                integration + "/credentials",
                                Map.of("secrets", Map.of("clientSecret", RIGHT)))
                        .expect(200));
        keep(owner.call("POST", integration + "/tests", Map.of()).expect(200));
        keep(owner.call("POST", store + "/rates", rates()).expect(200));

        var repeating =
                "{\"response\":{\"errors\":[{\"code\":\"1\",\"message\":\"%s %s %s\"}]}}"
                        .formatted(basic(RIGHT), RIGHT, RIGHT);
        simulators
                .faults()
                .on(UpsSimulator.PRODUCTION, "/**")
                .times(2)
                .play(Fault.answer(400, "application/json", repeating));
        keep(owner.call("POST", store + "/rates", rates()));
        keep(owner.call("POST", integration + "/tests", Map.of()));

        keep(
                owner.call(
                        "POST",
                        store + "/integrations",
                        Map.of("type", "shipping_ups", "clientSecret", WRONG)));
        keep(owner.get(integration).expect(200));
        keep(owner.get(integration + "/tests").expect(200));
        var entries = keep(owner.get(store + "/integration-logs?limit=200").expect(200));
        for (var entry : entries.json().path("items")) {
            keep(owner.get(store + "/integration-logs/" + entry.path("id").asString()).expect(200));
        }
        keep(owner.get(store + "/audit-entries?limit=200").expect(200));
        keep(owner.get(store + "/rates").expect(200));
        keep(owner.call("DELETE", integration, null).expect(204));
    }

    private static Map<String, Object> connection(String secret) {
        return Map.of(
                "type",
                "shipping_ups",
                "environment",
                "simulator",
                "label",
                "UPS",
                "settings",
                Map.of(
                        "clientId",
                        CLIENT,
                        "clientSecret",
                        secret,
                        "accountNumber",
                        "C0MP01",
                        "accountCountry",
                        "FR",
                        "negotiatedRates",
                        true));
    }

    private static Map<String, Object> rates() {
        var parcel =
                Map.of(
                        "lengthMillimetres",
                        300,
                        "widthMillimetres",
                        200,
                        "heightMillimetres",
                        100,
                        "weightGrams",
                        1500);
        return Map.of("from", ADDRESS, "to", ADDRESS, "parcels", List.of(parcel));
    }

    private Answer keep(Answer answer) {
        answers.add(answer.headers() + "\n" + answer.body());
        return answer;
    }

    /** What was typed, and the access tokens that the provider gave for it. */
    private Set<String> secrets() {
        var secrets = new LinkedHashSet<>(List.of(WRONG, RIGHT, TestStore.PASSWORD));
        for (var exchange :
                simulators.recorder().exchanges(UpsSimulator.PRODUCTION, "/security/**")) {
            var response = exchange.response();
            if (response != null && response.status() == 200) {
                secrets.add(
                        JsonMapper.shared()
                                .readTree(response.body())
                                .path("access_token")
                                .asString());
            }
        }
        return secrets;
    }

    private String sentToTheProvider() {
        return simulators.recorder().exchanges(UpsSimulator.PRODUCTION, "/**").toString();
    }

    private Map<String, List<String>> rows() {
        var owner = access.owner();
        var sql =
                JdbcClient.create(
                        new DriverManagerDataSource(access.url(), owner.user(), owner.password()));
        var tables =
                sql.sql(
                                """
                                select format('%I.%I', schemaname, tablename) from pg_tables
                                 where schemaname not in ('pg_catalog', 'information_schema')
                                """)
                        .query(String.class)
                        .list();
        var rows = new LinkedHashMap<String, List<String>>();
        for (var table : tables) {
            rows.put(
                    table,
                    sql.sql("select to_jsonb(t)::text from " + table + " t")
                            .query(String.class)
                            .list());
        }
        return rows;
    }

    private List<String> logLines() {
        return List.copyOf(log.list).stream()
                .map(event ->
                        event.getFormattedMessage() + event.getMDCPropertyMap() + trace(event))
                .toList();
    }

    private static String trace(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
    }

    private static void assertNothingIn(String place, List<String> texts, Set<String> secrets) {
        assertThat(found(texts, secrets)).as(place).isEmpty();
    }

    private static List<String> found(List<String> texts, Set<String> secrets) {
        return secrets.stream()
                .flatMap(secret -> forms(secret).stream())
                .flatMap(form -> texts.stream().filter(text -> text.contains(form)))
                .toList();
    }

    private static Set<String> forms(String secret) {
        var bytes = secret.getBytes(UTF_8);
        var json = JsonMapper.shared().writeValueAsString(secret);
        return Stream.of(
                        secret,
                        json.substring(1, json.length() - 1),
                        URLEncoder.encode(secret, UTF_8),
                        URLEncoder.encode(secret, UTF_8).replace("+", "%20"),
                        Base64.getEncoder().withoutPadding().encodeToString(bytes),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                        basic(secret),
                        HexFormat.of().formatHex(bytes))
                .collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static String basic(String secret) {
        return Base64.getEncoder().encodeToString((CLIENT + ":" + secret).getBytes(UTF_8));
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }
}
