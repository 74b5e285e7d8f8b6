package dev.comptoir.connectors.colissimo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.comptoir.connectors.VendorSpecs;
import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusMeaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two tables of the connector against what they were made from. */
class ColissimoTablesTest {

    /**
     * Codes that we read otherwise than the list of the fact sheets, each after Colissimo's own
     * words for it: a parcel that was not fetched from a letter box was not accepted, one that will
     * be presented tomorrow was not missed, one that waits for an appointment is not on its way to
     * the door, and so on.
     */
    private static final Set<String> READ_OTHERWISE =
            Set.of(
                    "AARRTG", "AARTER", "ACKNAD", "ANNULE", "DOUFTD", "EMLCFM", "ENEAVA", "ENEDAF",
                    "ENEDOC", "ENEMQT", "ENENCF", "QDICFM", "RDVPRI", "RDVREP", "RDVSEC", "RDVTER",
                    "RENACO", "RENRPR");

    private final ColissimoConnector connector = new ColissimoConnector();

    @Test
    void every_destination_is_a_country_but_the_canary_islands() {
        assertThat(Destinations.all().keySet())
                .hasSizeGreaterThan(200)
                .allMatch(code -> Country.exists(code) || code.equals(Destinations.CANARIES));
        assertThat(Destinations.all().values())
                .allSatisfy(place -> assertThat(place.products()).isNotEmpty());
    }

    @TestFactory
    Collection<DynamicTest> suivi_means_what_the_reviewed_list_says() {
        return VendorSpecs.tests(
                "the derived status map",
                specs ->
                        rows(specs.resolve("derived/status-map.csv")).stream()
                                .filter(row -> row.getField("carrier").equals("laposte"))
                                .map(row ->
                                        DynamicTest.dynamicTest(
                                                row.getField("code"),
                                                () ->
                                                        assertThat(
                                                                        state(
                                                                                "suivi",
                                                                                row.getField(
                                                                                        "code")))
                                                                .isEqualTo(
                                                                        row.getField(
                                                                                "normalised"))))
                                .toList());
    }

    @TestFactory
    Collection<DynamicTest> the_timeline_means_what_the_reviewed_list_says() {
        return VendorSpecs.tests(
                "Colissimo's event codes",
                specs ->
                        List.of(
                                DynamicTest.dynamicTest(
                                        "328 codes",
                                        () -> {
                                            var rows =
                                                    rows(
                                                            specs.resolve(
                                                                    "colissimo/colissimo_event_codes.csv"));
                                            var other = new TreeSet<String>();
                                            for (var row : rows) {
                                                var code = row.getField("clp_code");
                                                if (!state("timeline", code)
                                                        .equals(expected(row))) {
                                                    other.add(code);
                                                }
                                            }
                                            assertThat(rows).hasSizeGreaterThan(300);
                                            assertThat(other)
                                                    .isEqualTo(new TreeSet<>(READ_OTHERWISE));
                                        })));
    }

    /**
     * The list calls hidden and informative what changes nothing, and notes details in brackets.
     */
    private static String expected(NamedCsvRecord row) {
        var state = row.getField("suggested_normalised(derived)").replaceFirst("\\(.*", "");
        return state.equals("hidden") || state.equals("info") ? "" : state;
    }

    @TestFactory
    Collection<DynamicTest> goes_where_colissimo_s_own_table_says() {
        return VendorSpecs.tests(
                "Colissimo's capabilities by country",
                specs -> {
                    var zones =
                            json(
                                    specs.resolve(
                                            "colissimo/official-wp-plugin/capabilitiesByCountryFR.json"));
                    var compared = new HashSet<String>();
                    zones.forEach(zone ->
                            zone.path("countries")
                                    .propertyStream()
                                    .filter(place -> Destinations.all().containsKey(place.getKey()))
                                    .forEach(place -> {
                                        compared.add(place.getKey());
                                        compare(place.getKey(), place.getValue());
                                    }));
                    return List.of(
                            DynamicTest.dynamicTest(
                                    "all " + compared.size(),
                                    () ->
                                            assertThat(compared)
                                                    .isEqualTo(Destinations.all().keySet())));
                });
    }

    private static void compare(String code, JsonNode facts) {
        var place = Objects.requireNonNull(Destinations.all().get(code));
        assertThat(name(place.home())).as(code).isEqualTo(text(facts, "domiciless"));
        if (!code.equals("MF")) { // its entry says true instead of a product; "expert" has it
            assertThat(name(place.signed())).as(code).isEqualTo(text(facts, "domicileas"));
        }
        assertThat(place.point()).as(code).isEqualTo(facts.path("pr").asBoolean(false));
        assertThat(place.dutiesPaid()).as(code).isEqualTo(!text(facts, "domicileasddp").isEmpty());
        assertThat(name(place.back())).as(code).isEqualTo(text(facts, "return"));
        assertThat(place.customs()).as(code).isEqualTo(facts.path("cn23").asBoolean(false));
        assertThat(place.insurable()).as(code).isEqualTo(facts.path("insurance").asBoolean(false));
    }

    private static String name(@Nullable Product product) {
        return product == null ? "" : product.name();
    }

    private static String text(JsonNode facts, String field) {
        return facts.path(field).isString() ? facts.path(field).asString() : "";
    }

    private String state(String scope, String code) {
        return connector
                .statuses()
                .find(List.of(new StatusKey(scope, code)))
                .map(StatusMeaning::state)
                .map(state -> state.id())
                .orElse("");
    }

    private static List<NamedCsvRecord> rows(Path file) {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
