package dev.comptoir.shipping.shipments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Role;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What carriers cost and how they do, held against the lists that it was counted from. */
@ComptoirTest
class CarrierFiguresApiTest {

    private static final String OCTOBER = "?from=2026-10-01&to=2026-10-31";

    @LocalServerPort private int port;

    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;

    private ShipmentStore store;

    @BeforeEach
    void open() {
        TestSimulators.get().reset();
        store = ShipmentStore.open(port);
    }

    @Test
    void addsUpNoTwoCurrenciesAndMakesUpNoPrice() {
        sold(store, Map.of("price_minor", "1000", "price_currency", "EUR"));
        sold(store, Map.of("price_minor", "1001", "price_currency", "EUR"));
        sold(store, Map.of("price_minor", "900", "price_currency", "JPY"));
        sold(store, Map.of());
        sold(
                store,
                Map.of(
                        "purchase_state", "void_not_offered",
                        "price_minor", "500",
                        "price_currency", "EUR"));
        sold(
                store,
                Map.of(
                        "purchase_state", "voided",
                        "price_minor", "7777",
                        "price_currency", "EUR"));
        sold(store, Map.of("purchase_state", "voided"));
        sold(store, Map.of("purchase_state", "rejected", "carrier_id", ""));

        var row = row(OCTOBER);

        assertThat(row.path("labels").path("bought").asInt()).isEqualTo(7);
        assertThat(row.path("labels").path("voided").asInt()).isEqualTo(2);
        assertThat(row.path("labels").path("givenUp").asInt()).isEqualTo(1);
        assertThat(row.path("labels").path("withoutPrice").asInt()).isEqualTo(1);
        assertThat(row.path("spend").valueStream().map(CarrierFiguresApiTest::spent))
                .containsExactly("EUR 3 2501 834", "JPY 1 900 900");
        equalsItsLists(row, OCTOBER);
    }

    @Test
    void countsWhereTheyAreAndWhetherTheyKeptTheirDay() {
        var asked = Map.of("ship_date", "2026-10-05", "promised_for", "2026-10-05");
        sold(store, arrived(asked, "2026-10-07", "2026-10-06"));
        sold(store, arrived(asked, "2026-10-07", "2026-10-07"));
        sold(store, arrived(asked, "2026-10-07", "2026-10-09"));
        sold(
                store,
                arrived(
                        Map.of("ship_date", "2026-10-05", "promised_for", "2026-10-04"),
                        "2026-10-06",
                        "2026-10-20"));
        sold(store, Map.of("tracking_state", "delivered", "ship_date", "2026-10-05"));
        for (var state : List.of("accepted", "in_transit", "out_for_delivery")) {
            sold(store, Map.of("tracking_state", state));
        }
        sold(store, Map.of("tracking_state", "customs_hold"));
        sold(store, Map.of("tracking_state", "exception"));

        var row = row(OCTOBER);

        var deliveries = row.path("deliveries");
        assertThat(deliveries.path("delivered").asInt()).isEqualTo(5);
        assertThat(deliveries.path("inTransit").asInt()).isEqualTo(3);
        assertThat(deliveries.path("inException").asInt()).isEqualTo(2);
        assertThat(deliveries.path("onTime").asInt()).isEqualTo(2);
        assertThat(deliveries.path("late").asInt()).isEqualTo(1);
        assertThat(deliveries.path("timed").asInt()).isEqualTo(4);
        assertThat(deliveries.path("medianDays").decimalValue()).isEqualByComparingTo("3");
        equalsItsLists(row, OCTOBER);
    }

    @Test
    void aPeriodBeginsAndEndsAtMidnightOfTheStore() {
        sold(store, Map.of("sent_at", "2026-09-30T21:59:59.999Z"));
        sold(store, Map.of("sent_at", "2026-09-30T22:00:00Z"));
        sold(store, Map.of("sent_at", "2026-10-31T22:59:59.999Z"));
        sold(store, Map.of("sent_at", "2026-10-31T23:00:00Z"));

        var october = figures(OCTOBER);

        assertThat(october.path("timeZone").asString()).isEqualTo("Europe/Paris");
        assertThat(october.path("begin").asString()).isEqualTo("2026-09-30T22:00:00Z");
        assertThat(october.path("end").asString())
                .as("summer time has ended")
                .isEqualTo("2026-10-31T23:00:00Z");
        assertThat(row(OCTOBER).at("/labels/bought").asInt()).isEqualTo(2);
        assertThat(row("?from=2026-09-30&to=2026-09-30").at("/labels/bought").asInt()).isOne();
        assertThat(row("?from=2026-11-01&to=2026-11-01").at("/labels/bought").asInt()).isOne();
        equalsItsLists(row(OCTOBER), OCTOBER);
    }

    @Test
    void isThisMonthUnlessSomebodySaysOtherwise() {
        var figures = figures("");

        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        assertThat(figures.path("to").asString()).isEqualTo(today.toString());
        assertThat(figures.path("from").asString()).isEqualTo(today.withDayOfMonth(1).toString());
        assertThat(problem("?from=2026-10-02&to=2026-10-01")).isEqualTo("figures.backwards");
        assertThat(problem("?from=2025-10-01&to=2026-10-02")).isEqualTo("figures.too-long");
        get("?from=2025-10-01&to=2026-10-01").expect(200);
        get("?from=yesterday").expect(400);
        assertThat(problem("?from=2026-10-01")).isEqualTo("required");
        assertThat(problem("?period=last_month&from=2026-10-01&to=2026-10-02"))
                .isEqualTo("figures.period-or-days");
        get("?period=fortnight").expect(400);
    }

    @Test
    void knowsPeriodsByName() {
        var today = LocalDate.of(2024, 3, 31);
        assertThat(FigurePeriod.THIS_MONTH.from(today)).isEqualTo("2024-03-01");
        assertThat(FigurePeriod.THIS_MONTH.to(today)).isEqualTo("2024-03-31");
        assertThat(FigurePeriod.LAST_MONTH.from(today)).isEqualTo("2024-02-01");
        assertThat(FigurePeriod.LAST_MONTH.to(today)).isEqualTo("2024-02-29");
        assertThat(FigurePeriod.LAST_30_DAYS.from(today)).isEqualTo("2024-03-02");
        assertThat(FigurePeriod.LAST_90_DAYS.to(today)).isEqualTo(today);
        assertThat(figures("?period=last_month").path("to").asString())
                .isEqualTo(
                        LocalDate.now(ZoneId.of("Europe/Paris"))
                                .withDayOfMonth(1)
                                .minusDays(1)
                                .toString());
    }

    @Test
    void showsNothingOfAnotherStore() {
        var other = ShipmentStore.open(port);
        sold(other, Map.of("price_minor", "1000", "price_currency", "EUR"));
        sold(other, Map.of("integration_id", ""));

        var carriers = figures(OCTOBER).path("carriers");

        assertThat(carriers).hasSize(1);
        assertThat(carriers.get(0).at("/labels/bought").asInt()).isZero();
        assertThat(carriers.get(0).path("spend")).isEmpty();
        other.owner().get(store.store().path() + "/carrier-figures").expect(403);
    }

    @Test
    void keepsWhatWasSpentWithAConnectionThatIsGone() {
        sold(store, Map.of("price_minor", "1000", "price_currency", "EUR"));
        sold(
                store,
                Map.of(
                        "integration_id", "",
                        "price_minor", "200",
                        "price_currency", "EUR"));
        store.owner()
                .call("DELETE", store.store().path() + "/integrations/" + store.connection(), null)
                .expect(204);

        var row = row(OCTOBER);

        assertThat(row.has("integrationId")).isFalse();
        assertThat(row.path("carrier").asString()).isEqualTo("sample");
        assertThat(row.path("spend").valueStream().map(CarrierFiguresApiTest::spent))
                .containsExactly("EUR 2 1200 600");
        assertThat(row.has("calls")).isFalse();
        equalsItsLists(row, OCTOBER);
    }

    @Test
    void countsTheCallsThatTheLogShows() {
        store.bought();
        for (int n = 1; n <= 19; n++) {
            called(n * 100, n <= 3 ? "timeout" : n == 4 ? "rate_limited" : null);
        }
        var figures = figures("");
        var row = figures.path("carriers").get(0);

        var log =
                "/integration-logs?kind=call&limit=200&integrationId=%s&from=%s&to=%s"
                        .formatted(
                                store.connection(),
                                figures.at("/calls/since").asString(),
                                figures.path("end").asString());
        var calls = items(log);
        assertThat(calls).hasSizeGreaterThan(19);
        assertThat(row.at("/calls/calls").asInt()).isEqualTo(calls.size());
        assertThat(row.at("/calls/failures").asInt())
                .isEqualTo(items(log + "&outcome=failed").size());
        assertThat(row.at("/calls/faults").propertyStream().map(Map.Entry::getKey))
                .contains("timeout", "rate_limited");
        row.at("/calls/faults")
                .propertyStream()
                .forEach(fault ->
                        assertThat(items(log + "&faultKind=" + fault.getKey()))
                                .hasSize(fault.getValue().asInt()));
        var sorted =
                calls.stream().map(call -> call.path("durationMillis").asInt()).sorted().toList();
        assertThat(row.at("/calls/medianMillis").asInt()).isEqualTo(nth(sorted, 0.5));
        assertThat(row.at("/calls/p95Millis").asInt()).isEqualTo(nth(sorted, 0.95));
        assertThat(figures.at("/calls/days").asInt()).isEqualTo(90);
        assertThat(row.at("/health/state").asString()).isEqualTo("healthy");
        assertThat(row.at("/health/lastTest").asString()).isEqualTo("passed");
    }

    @Test
    void callsOfAPeriodThatTheLogHasLostAreNotCounted() {
        store.bought();

        var figures = figures("?from=2020-01-01&to=2020-01-31");

        assertThat(figures.at("/calls/since").asString())
                .isGreaterThan(figures.path("end").asString());
        assertThat(figures.at("/carriers/0/calls/calls").asInt()).isZero();
        assertThat(figures.at("/carriers/0/calls").has("medianMillis")).isFalse();
    }

    @Test
    void whoMayNotReadConnectionsSeesWhatWasShippedAlone() {
        var viewer = store.store().member(Role.VIEWER);

        var seen = viewer.get(path(OCTOBER)).expect(200).json();

        assertThat(seen.has("calls")).isFalse();
        assertThat(seen.path("carriers").get(0).has("calls")).isFalse();
        assertThat(seen.path("carriers").get(0).has("health")).isFalse();
        assertThat(seen.path("carriers").get(0).has("labels")).isTrue();
    }

    @Test
    void exportsEachCurrencyInARowAndEachCountOnce() {
        sold(store, Map.of("price_minor", "1050", "price_currency", "EUR"));
        sold(store, Map.of("price_minor", "900", "price_currency", "JPY"));

        var file =
                store.owner()
                        .with("Accept-Language", "en")
                        .bytes(path("/export" + OCTOBER) + "&format=csv");
        var rows = new String(file, StandardCharsets.UTF_8).substring(1).lines().toList();

        assertThat(rows).hasSize(3);
        var heads = List.of(rows.getFirst().split(",", -1));
        var first = List.of(rows.get(1).split(",", -1));
        var second = List.of(rows.get(2).split(",", -1));
        assertThat(first).hasSameSizeAs(heads);
        assertThat(second).hasSameSizeAs(heads);
        assertThat(first.get(heads.indexOf("currency"))).isEqualTo("EUR");
        assertThat(first.get(heads.indexOf("total"))).isEqualTo("10.50");
        assertThat(first.get(heads.indexOf("bought"))).isEqualTo("2");
        assertThat(second.get(heads.indexOf("currency"))).isEqualTo("JPY");
        assertThat(second.get(heads.indexOf("total"))).isEqualTo("900");
        assertThat(second.get(heads.indexOf("bought"))).isEmpty();
    }

    @Test
    void keepsTheDayThatTheCarrierNamedForTheDayItWasAskedFor() {
        var day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(3);
        var request =
                Map.of(
                        "from",
                        Map.of(
                                "company",
                                "Atelier",
                                "line1",
                                "3 quai Saint-Antoine",
                                "postalCode",
                                "69001",
                                "city",
                                "Lyon",
                                "country",
                                "FR"),
                        "to",
                        ShipmentStore.LEIPZIG,
                        "parcels",
                        List.of(ShipmentStore.parcel(900)),
                        "shipDate",
                        day.toString());
        var rates =
                store.owner()
                        .call("POST", store.store().path() + "/rates", request)
                        .expect(200)
                        .json();
        var body = store.body();
        body.put("ratesId", rates.path("id").asString());

        var shipment = store.get(store.draft(body));

        assertThat(shipment.path("promisedOn").asString()).isEqualTo(day.plusDays(2).toString());
        var later = Map.of("shipDate", day.plusDays(1).toString(), "version", 1);
        var path = store.path("/" + shipment.path("id").asString());
        assertThat(store.owner().call("PATCH", path, later).expect(200).json().has("promisedOn"))
                .as("of another day the carrier said nothing")
                .isFalse();
    }

    /** Each number is as long as its list. */
    private void equalsItsLists(JsonNode row, String query) {
        var figures = figures(query);
        var who =
                row.has("integrationId")
                        ? "integrationId=" + row.path("integrationId").asString()
                        : "connectionDeleted=true&carrier=" + row.path("carrier").asString();
        var list =
                "?limit=200&%s&environment=%s&boughtFrom=%s&boughtTo=%s"
                        .formatted(
                                who,
                                row.path("environment").asString(),
                                figures.path("begin").asString(),
                                figures.path("end").asString());
        var numbers = new LinkedHashMap<String, Integer>();
        numbers.put("", row.at("/labels/bought").asInt());
        numbers.put("&purchaseState=voided", row.at("/labels/voided").asInt());
        numbers.put("&purchaseState=void_not_offered", row.at("/labels/givenUp").asInt());
        numbers.put("&withoutPrice=true", row.at("/labels/withoutPrice").asInt());
        numbers.put("&stage=in_transit", row.at("/deliveries/inTransit").asInt());
        numbers.put("&stage=in_exception", row.at("/deliveries/inException").asInt());
        numbers.put("&stage=delivered", row.at("/deliveries/delivered").asInt());
        numbers.put("&arrival=on_time", row.at("/deliveries/onTime").asInt());
        numbers.put("&arrival=late", row.at("/deliveries/late").asInt());
        row.path("spend")
                .forEach(spend ->
                        numbers.put(
                                "&spentIn=" + spend.at("/total/currency").asString(),
                                spend.path("labels").asInt()));
        numbers.forEach((filter, number) -> {
            assertThat(items("/shipments" + list + filter)).as(filter).hasSize(number);
            var counts = store.owner().get(store.path("/counts" + list + filter)).expect(200);
            assertThat(counts.json().path("total").asInt()).as(filter).isEqualTo(number);
        });
    }

    private static Map<String, String> arrived(
            Map<String, String> asked, String promised, String delivered) {
        var columns = new LinkedHashMap<>(asked);
        columns.put("tracking_state", "delivered");
        columns.put("promised_on", promised);
        columns.put("delivered_on", delivered);
        return columns;
    }

    /** A shipment as the carrier sold it in October; an empty value is none. */
    private void sold(ShipmentStore of, Map<String, String> columns) {
        var id = Ids.next();
        var values = new LinkedHashMap<String, String>();
        values.put("store_id", of.store().id().toString());
        values.put("id", id.toString());
        values.put(
                "reference", id.toString().replace("-", "").toUpperCase(Locale.ROOT).substring(12));
        values.put("kind", "outward");
        values.put("integration_id", of.connection());
        values.put("provider_type", "sample");
        values.put("environment", "simulator");
        values.put("service_code", "S");
        values.put("plan", "{\"options\": {}}");
        values.put("purchase_state", "labelled");
        values.put("sent_at", "2026-10-15T10:00:00Z");
        values.put("labelled_at", "2026-10-15T10:00:01Z");
        values.put("carrier_id", "C1");
        values.put("actor_kind", "system");
        values.put("actor_label", "test");
        values.put("created_at", "2026-10-15T10:00:00Z");
        values.put("updated_at", "2026-10-15T10:00:00Z");
        values.putAll(columns);
        values.values().removeIf(String::isEmpty);
        var insert =
                "insert into shipping.shipment (%s) values ('%s')"
                        .formatted(
                                String.join(", ", values.keySet()),
                                String.join("', '", values.values()));
        inStore(of, () -> sql.sql(insert).update());
    }

    /** A call of the connection just now, as the log has it. */
    private void called(int millis, @Nullable String fault) {
        inStore(
                store,
                () ->
                        sql.sql(
                                        """
                                        insert into integrations.integration_logs
                                               (id, store_id, at, integration_id, integration_label, integration_type,
                                                kind, operation, outcome, environment, actor_kind, actor_label,
                                                correlation_id, duration_millis, fault_kind)
                                        values (:id, :store, now(), :integration, 'Sample', 'sample', 'call', 'x',
                                                :outcome, 'simulator', 'system', 'test', 'c', :millis, :fault)
                                        """)
                                .param("id", Ids.next())
                                .param("store", store.store().id().value())
                                .param("integration", UUID.fromString(store.connection()))
                                .param("outcome", fault == null ? "ok" : "failed")
                                .param("millis", millis)
                                .param("fault", fault)
                                .update());
    }

    private void inStore(ShipmentStore of, Runnable work) {
        StoreScope.run(
                of.store().id(),
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> work.run()));
    }

    private String path(String rest) {
        return store.store().path() + "/carrier-figures" + rest;
    }

    private Caller.Answer get(String query) {
        return store.owner().get(path(query));
    }

    private JsonNode figures(String query) {
        return get(query).expect(200).json();
    }

    /** The store's only one. */
    private JsonNode row(String query) {
        var carriers = figures(query).path("carriers");
        assertThat(carriers).hasSize(1);
        return carriers.get(0);
    }

    private String problem(String query) {
        return ShipmentStore.problems(get(query)).values().stream().collect(Collectors.joining());
    }

    private List<JsonNode> items(String rest) {
        var found = store.owner().get(store.store().path() + rest).expect(200).json();
        assertThat(found.has("nextCursor")).isFalse();
        var items = new ArrayList<JsonNode>();
        found.path("items").forEach(items::add);
        return items;
    }

    private static String spent(JsonNode spend) {
        return "%s %d %d %d"
                .formatted(
                        spend.at("/total/currency").asString(),
                        spend.path("labels").asInt(),
                        spend.at("/total/amountMinor").asLong(),
                        spend.at("/average/amountMinor").asLong());
    }

    private static int nth(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }
}
