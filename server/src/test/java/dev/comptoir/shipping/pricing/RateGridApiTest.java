package dev.comptoir.shipping.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Price lists over the API. */
@ComptoirTest
class RateGridApiTest {

    private static final String FILE =
            """
            service;zone;countries;postcodes;priority;from g;below g;price
            DOM;France;FR MC;;;0;251;4,95
            DOM;France;;;;251;501;6,70
            DOM;Corse;FR;20*;5;0;251;12,95
            """;

    @LocalServerPort private int port;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
        owner = store.owner();
    }

    @Test
    void aFileIsShownFirstAndThenTaken() {
        var grid = create("Colissimo 2026", Map.of());

        var shown = upload(grid, FILE, "").json();
        assertThat(shown.path("applied").asBoolean()).isFalse();
        assertThat(shown.at("/changes/added").asInt()).isEqualTo(3);
        assertThat(owner.get(path(grid)).expect(200).json().path("prices")).isEmpty();

        var taken = upload(grid, FILE, "?apply=true").json();
        assertThat(taken.path("applied").asBoolean()).isTrue();
        assertThat(taken.at("/grid/priceCount").asInt()).isEqualTo(3);
        assertThat(owner.get(path(grid)).expect(200).json().path("zones")).hasSize(2);

        var again = upload(grid, FILE.replace("6,70", "6,90"), "").json();
        assertThat(again.at("/changes/changed").asInt()).isEqualTo(1);
        assertThat(again.at("/changes/same").asInt()).isEqualTo(2);
    }

    @Test
    void aFileWithAProblemChangesNothingAndNamesEach() {
        var grid = create("Faulty", Map.of());
        upload(grid, FILE, "?apply=true");

        var refused =
                upload(grid, FILE.replace("FR MC", "FR XX").replace("12,95", "x"), "?apply=true")
                        .json();

        assertThat(refused.path("applied").asBoolean()).isFalse();
        assertThat(refused.path("problems")).hasSize(2);
        assertThat(refused.at("/problems/0/line").asInt()).isEqualTo(2);
        assertThat(refused.at("/problems/0/text").asString()).contains("XX");
        assertThat(owner.get(path(grid)).expect(200).json().path("prices")).hasSize(3);
    }

    @Test
    void whatIsExportedCanBeImported() {
        var grid = create("Round", Map.of());
        upload(grid, FILE, "?apply=true");

        var csv = owner.get(path(grid) + "/export?format=csv").expect(200).body();
        var again = upload(grid, csv, "").json();

        assertThat(again.path("problems")).isEmpty();
        assertThat(again.at("/changes/same").asInt()).isEqualTo(3);
    }

    @Test
    void tellsAPriceAndHowItComesAboutOrWhyThereIsNone() {
        var fuel = List.of(Map.of("month", "2026-11", "percent", 10));
        var grid = create("Fuelled", Map.of("fuel", fuel));
        upload(grid, FILE, "?apply=true");

        var told = ask(grid, "75001", 100, "2026-11-20");
        assertThat(told.at("/offers/0/price/amountMinor").asInt()).isEqualTo(545);
        assertThat(told.at("/offers/0/breakdown")).hasSize(2);
        assertThat(ask(grid, "20000", 100, "2026-11-20").at("/offers/0/zone").asString())
                .isEqualTo("Corse");
        var unknown = ask(grid, "75001", 100, "2026-12-20").path("refusal");
        assertThat(unknown.path("why").asString()).isEqualTo("fuel_unknown");
        assertThat(unknown.path("text").asString()).contains("2026-12");
    }

    @Test
    void whoeverComesTooLateIsTold() {
        var grid = create("Versions", Map.of());
        var terms = terms("Versions", Map.of("volumetricDivisor", 5000));
        owner.call("PUT", path(grid), Map.of("terms", terms, "version", 1)).expect(200);

        owner.call("PUT", path(grid), Map.of("terms", terms, "version", 1)).expect(409);
        var other = terms("Versions", Map.of("currency", "NOK"));
        upload(grid, FILE, "?apply=true");
        owner.call("PUT", path(grid), Map.of("terms", other, "version", 3)).expect(400);
    }

    @Test
    void badTermsNameTheirFields() {
        var twice =
                List.of(
                        Map.of("month", "2026-11", "percent", 1),
                        Map.of("month", "2026-11", "percent", 2));
        var body = terms("Bad", Map.of("fuel", twice, "currency", "XXX"));

        var problem = owner.call("POST", grids(), body).expect(400).json();

        assertThat(problem.toString()).contains("fuel[1].month", "currency");
        create("Taken", Map.of());
        owner.call("POST", grids(), terms("taken", Map.of())).expect(409);
    }

    @Test
    void anImageIsNoPriceList() {
        var grid = create("Image", Map.of());

        owner.upload(path(grid) + "/import", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2})
                .expect(422);
    }

    private JsonNode ask(String grid, String postalCode, int grams, String day) {
        var parcel =
                Map.of(
                        "lengthMillimetres", 200,
                        "widthMillimetres", 150,
                        "heightMillimetres", 100,
                        "weightGrams", grams);
        var question =
                Map.of(
                        "country",
                        "FR",
                        "postalCode",
                        postalCode,
                        "parcels",
                        List.of(parcel),
                        "shipDate",
                        day);
        return owner.call("POST", path(grid) + "/evaluate", question).expect(200).json();
    }

    private String create(String name, Map<String, Object> more) {
        return owner.call("POST", grids(), terms(name, more))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private static Map<String, Object> terms(String name, Map<String, Object> more) {
        var terms = new HashMap<String, Object>();
        terms.put("name", name);
        terms.put("kind", "contract");
        terms.put("currency", "EUR");
        terms.putAll(more);
        return terms;
    }

    private Caller.Answer upload(String grid, String file, String query) {
        return owner.upload(path(grid) + "/import" + query, file.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private String grids() {
        return store.path() + "/rate-grids";
    }

    private String path(String grid) {
        return grids() + "/" + grid;
    }
}
