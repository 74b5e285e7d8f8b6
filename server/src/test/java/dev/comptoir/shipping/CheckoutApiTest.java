package dev.comptoir.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestSimulators;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What a shop's server gets for a basket, and what rules make of it. */
@ComptoirTest
class CheckoutApiTest {

    private static final Map<String, Object> PARCEL =
            Map.of(
                    "lengthMillimetres", 300,
                    "widthMillimetres", 200,
                    "heightMillimetres", 100,
                    "weightGrams", 1000);

    @LocalServerPort private int port;

    private TestStore store;
    private Caller owner;
    private Caller shop;

    @BeforeEach
    void connect() {
        TestSimulators.get().reset();
        store = TestStore.create(port);
        owner = store.owner();
        owner.call("POST", store.path() + "/integrations", SampleConnection.named("Sample"))
                .expect(201);
        shop = owner.createKey(store.id().toString(), List.of(Permission.RATES_READ));
    }

    @Test
    void offersWhatCarriersOfferAfterTheRules() {
        var plain = ask();
        assertThat(plain.path("offers")).isNotEmpty();
        var before = plain.at("/offers/0/price/amountMinor").asLong();

        rule("Margin", Map.of("kind", "adjust", "percent", 10));

        var after = ask().at("/offers/0/price/amountMinor").asLong();
        assertThat(after).isEqualTo(Math.round(before * 1.1));
    }

    @Test
    void asksTheCarriersOnceForTheSameBasket() {
        var first = ask().path("ratesId").asString();

        assertThat(ask().path("ratesId").asString()).isEqualTo(first);
        assertThat(ask("10115").path("ratesId").asString()).isNotEqualTo(first);
    }

    @Test
    void asksAgainOnceAConnectionHasChanged() {
        var first = ask().path("ratesId").asString();
        var connections = store.path() + "/integrations";
        var connection = owner.get(connections).expect(200).json().at("/items/0");
        var change = Map.of("label", "Renamed", "version", connection.path("version").asInt());

        owner.call("PATCH", connections + "/" + connection.path("id").asString(), change)
                .expect(200);

        assertThat(ask().path("ratesId").asString()).isNotEqualTo(first);
    }

    @Test
    void asksAgainOnceAContractHasChanged() {
        var first = ask().path("ratesId").asString();
        var list = Map.of("name", "Contract", "kind", "contract", "currency", "EUR");

        owner.call("POST", store.path() + "/rate-grids", list).expect(201);

        assertThat(ask().path("ratesId").asString()).isNotEqualTo(first);
    }

    @Test
    void whatARuleDeniesIsNotOffered() {
        rule("Nothing", Map.of("kind", "deny"));

        assertThat(ask().path("offers")).isEmpty();
    }

    @Test
    void theStoresOwnListStandsBesideTheCarriers() {
        var terms = Map.of("name", "Shop", "kind", "checkout", "currency", "EUR");
        var grids = store.path() + "/rate-grids";
        var grid = owner.call("POST", grids, terms).expect(201).json().path("id").asString();
        var file = "service,service name,zone,countries,price\nstd,Standard,All,DE,0\n";
        owner.upload(
                        grids + "/" + grid + "/import?apply=true",
                        file.getBytes(StandardCharsets.UTF_8))
                .expect(200);

        var offers = ask().path("offers");

        assertThat(offers.get(0).path("source").asString()).isEqualTo("price_list");
        assertThat(offers.get(0).at("/price/amountMinor").asLong()).isZero();
        assertThat(offers.size()).isGreaterThan(1);
    }

    @Test
    void aRuleIsTriedOnThePastBeforeItIsSaved() {
        ask();
        var rule =
                Map.of("name", "Nothing", "conditions", Map.of(), "action", Map.of("kind", "deny"));

        var trial =
                owner.call("POST", rules() + "/simulate", Map.of("rule", rule)).expect(200).json();

        assertThat(trial.path("looked").asInt()).isEqualTo(1);
        assertThat(trial.at("/changed/0/before/serviceCode").asString()).isNotBlank();
        assertThat(trial.at("/changed/0/after").isMissingNode()).isTrue();
        assertThat(owner.get(rules()).expect(200).json().path("items")).isEmpty();
    }

    @Test
    void rulesAreKeptInOrderAndChangedByTheirNewestVersionOnly() {
        var first = rule("First", Map.of("kind", "cheapest"));
        rule("Second", Map.of("kind", "fastest"));
        var body =
                Map.of(
                        "name",
                        "Last",
                        "position",
                        9,
                        "conditions",
                        Map.of(),
                        "action",
                        Map.of("kind", "cheapest"));
        var path = rules() + "/" + first;

        owner.call("PUT", path, Map.of("rule", body, "version", 1)).expect(200);
        owner.call("PUT", path, Map.of("rule", body, "version", 1)).expect(409);

        assertThat(owner.get(rules()).expect(200).json().at("/items/0/name").asString())
                .isEqualTo("Second");
        owner.call("DELETE", path, null).expect(204);
        owner.call("DELETE", path, null).expect(404);
    }

    @Test
    void rulesArePutIntoAnotherOrderAllAtOnce() {
        var first = rule("First", Map.of("kind", "cheapest"));
        var second = rule("Second", Map.of("kind", "fastest"));
        var order = rules() + "/order";

        var after = owner.call("PUT", order, ordered(second, first)).expect(200).json();

        assertThat(after.path("items"))
                .extracting(rule -> rule.path("name").asString())
                .containsExactly("Second", "First");
        assertThat(owner.get(rules()).expect(200).json()).isEqualTo(after);
        // somebody who edits one of them meanwhile has still seen its newest version
        assertThat(after.at("/items/0/version").asInt()).isEqualTo(1);
        owner.call("PUT", order, ordered(second)).expect(409);
        owner.call("PUT", order, ordered(second, second)).expect(409);
        owner.call("PUT", order, ordered(second, first, UUID.randomUUID().toString())).expect(409);
    }

    private static Map<String, Object> ordered(String... ids) {
        return Map.of("shippingRuleIds", List.of(ids));
    }

    @Test
    void aRuleThatSaysNothingIsRefused() {
        var body = Map.of("name", "?", "conditions", Map.of(), "action", Map.of("kind", "adjust"));

        assertThat(owner.call("POST", rules(), body).expect(400).body()).contains("action.percent");
    }

    @ParameterizedTest
    @CsvSource({"0, min", "-1, min", "1000001, max"})
    void refusesAWeightThatNoParcelHas(int grams, String code) {
        var parcel = new HashMap<>(PARCEL);
        parcel.put("weightGrams", grams);

        var error = sent("04275", parcel).expect(400).json().at("/errors/0");

        assertThat(error.path("field").asString()).isEqualTo("parcels[0].weightGrams");
        assertThat(error.path("code").asString()).isEqualTo(code);
    }

    private JsonNode ask() {
        return ask("04275");
    }

    private JsonNode ask(String postalCode) {
        return sent(postalCode, PARCEL).expect(200).json();
    }

    private Caller.Answer sent(String postalCode, Map<String, Object> parcel) {
        var from =
                Map.of(
                        "line1",
                        "3 rue Royale",
                        "postalCode",
                        "69001",
                        "city",
                        "Lyon",
                        "country",
                        "FR");
        var to =
                Map.of(
                        "line1",
                        "Weg 1",
                        "postalCode",
                        postalCode,
                        "city",
                        "Leipzig",
                        "country",
                        "DE");
        var body = Map.of("from", from, "to", to, "parcels", List.of(parcel));
        return shop.call("POST", store.path() + "/checkout/rates", body);
    }

    private String rule(String name, Map<String, Object> action) {
        var body = Map.of("name", name, "conditions", Map.of(), "action", action);
        return owner.call("POST", rules(), body).expect(201).json().path("id").asString();
    }

    private String rules() {
        return store.path() + "/shipping-rules";
    }
}
