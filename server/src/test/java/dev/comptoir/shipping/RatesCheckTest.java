package dev.comptoir.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesCheckTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void accepts_what_carriers_can_work_with() {
        assertThatCode(() -> RatesCheck.require(request("FR", "69001", "DE", "04275"), CLOCK))
                .doesNotThrowAnyException();
        assertThatCode(() -> RatesCheck.require(request("SN", null, "AE", null), CLOCK))
                .as("countries without postal codes")
                .doesNotThrowAnyException();
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        var request =
                new RatesRequest(
                        place("XX", "1"),
                        place("FR", "6900"),
                        List.of(),
                        LocalDate.of(2027, 5, 1),
                        Money.parse("0", "EUR"),
                        null,
                        null);

        assertThat(problems(request))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "from.country", "to.postalCode", "shipDate", "goodsValue.amountMinor");
    }

    @Test
    void a_country_with_postal_codes_needs_one() {
        assertThat(problems(request("FR", "  ", "US", null)))
                .extracting(FieldProblem::field, FieldProblem::code)
                .containsExactly(
                        tuple("from.postalCode", "required"), tuple("to.postalCode", "required"));
    }

    @ParameterizedTest
    @CsvSource({
        "US, 30005-1234",
        "US, 300051234",
        "CA, l4g3v2",
        "GB, SW1A 1AA",
        "NL, 1011AB",
        "PL, 00-001",
        "PT, 1000-001",
        "JP, 1000001",
        "SE, 114 55",
        "LU, L-1009",
    })
    void knows_how_postal_codes_are_written(String country, String postalCode) {
        assertThat(PostalCodes.of(country)).get().matches(form -> form.accepts(postalCode));
    }

    @ParameterizedTest
    @CsvSource({"US, 3000", "CA, D4G 3V2", "GB, 12345", "NL, 1011", "FR, 7500A", "MC, 75001"})
    void knows_how_postal_codes_are_not_written(String country, String postalCode) {
        assertThat(PostalCodes.of(country)).get().matches(form -> !form.accepts(postalCode));
    }

    private static List<FieldProblem> problems(RatesRequest request) {
        return catchThrowableOfType(Problem.class, () -> RatesCheck.require(request, CLOCK))
                .fields();
    }

    private static RatesRequest request(
            String from, @Nullable String fromCode, String to, @Nullable String toCode) {
        return new RatesRequest(
                place(from, fromCode), place(to, toCode), List.of(), null, null, null, null);
    }

    private static Place place(String country, @Nullable String postalCode) {
        return new Place(
                null,
                null,
                "1 Main Street",
                null,
                postalCode,
                "Town",
                null,
                country,
                null,
                null,
                null);
    }
}
