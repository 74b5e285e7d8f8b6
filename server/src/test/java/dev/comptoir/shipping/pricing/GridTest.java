package dev.comptoir.shipping.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.pricing.GridRefusal.Why;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Parcel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a price list says. */
class GridTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 20);

    private static final GridZone FRANCE = zone("France", 0, "FR MC", "");
    private static final GridZone CORSICA = zone("Corsica", 5, "FR", "20*");
    private static final GridZone OVERSEAS = zone("Overseas", 5, "FR", "97100-97699");

    /** Colissimo's public list: up to 250 g is 0 to 251. */
    private static final List<GridRow> BRACKETS =
            List.of(
                    weight("DOM", "France", 0, 251, 495),
                    weight("DOM", "France", 251, 501, 670),
                    weight("DOM", "France", 501, null, 920),
                    weight("DOS", "France", 0, 251, 595),
                    weight("DOM", "Corsica", 0, 251, 1295),
                    weight("DOM", "Overseas", 0, 251, 1095));

    private final GridTerms plain = terms(null, null, List.of(), List.of());

    @ParameterizedTest
    @CsvSource({"1,495", "250,495", "251,670", "500,670", "501,920", "29999,920"})
    void aBracketHoldsFromItsLowerBoundToBelowItsUpperOne(int grams, long minor) {
        assertThat(dom(plain, question("75001", grams)).price().amountMinor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({
        "75001,France",
        "20000,Corsica",
        "20 200,Corsica",
        "97100,Overseas",
        "97699,Overseas",
        "97700,France"
    })
    void theZoneWithTheHighestPriorityCounts(String postalCode, String zone) {
        assertThat(dom(plain, question(postalCode, 100)).zone()).isEqualTo(zone);
    }

    @Test
    void tellsEachServiceOfTheZoneThatHasAPrice() {
        var answer = grid(plain).ask(question("75001", 100));

        assertThat(answer.prices()).extracting(GridPrice::service).containsExactly("DOM", "DOS");
        assertThat(grid(plain).ask(question("75001", 300)).prices())
                .extracting(GridPrice::service)
                .containsExactly("DOM");
    }

    @Test
    void whatTheListDoesNotSayHasAReasonAndNoPrice() {
        assertThat(refusal(plain, question("75001", 100, "DE"))).isEqualTo(Why.NO_ZONE);
        assertThat(refusal(plain, question("20000", 300))).isEqualTo(Why.NO_WEIGHT);
        var expired = terms(null, LocalDate.of(2026, 10, 31), List.of(), List.of());
        assertThat(refusal(expired, question("75001", 100))).isEqualTo(Why.NOT_VALID);
    }

    @Test
    void fuelOfAMonthThatNobodyToldIsNotGuessed() {
        var october = terms(null, null, List.of(fuel("2026-10", "12.5")), List.of());
        assertThat(refusal(october, question("75001", 100))).isEqualTo(Why.FUEL_UNKNOWN);
    }

    @Test
    void surchargesFuelAndTaxAddUpToThePriceAndAreRoundedOneByOne() {
        var heavy = surcharge("Non-machinable", 600L, null, 1000, true);
        var home = surcharge("Handling", null, "3.333", null, false);
        var terms =
                terms(
                        new BigDecimal("20"),
                        null,
                        List.of(fuel("2026-11", "12.5")),
                        List.of(heavy, home));
        var price = dom(terms, question("75001", 100, "FR", new Parcel(1200, 100, 100, 100)));

        // 4.95; 6.00; 3.333 % of 4.95 = 0.165; 12.5 % of 10.95 = 1.369; 20 % of 12.49 = 2.498
        assertThat(price.breakdown())
                .extracting(Charge::code, charge -> charge.amount().amountMinor())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("list", 495L),
                        org.assertj.core.groups.Tuple.tuple("surcharge", 600L),
                        org.assertj.core.groups.Tuple.tuple("surcharge", 16L),
                        org.assertj.core.groups.Tuple.tuple("fuel", 137L),
                        org.assertj.core.groups.Tuple.tuple("tax", 250L));
        assertThat(price.price()).isEqualTo(new Money(1498, EUR));
    }

    @Test
    void bySizeALightParcelWeighsMore() {
        var terms = new GridTerms(EUR, true, 5000, null, null, null, List.of(), List.of());

        // 30 × 20 × 10 cm over 5000 cm³/kg is 1.2 kg
        var price = dom(terms, question("75001", 100, "FR", new Parcel(300, 200, 100, 100)));
        assertThat(price.chargeableGrams()).isEqualTo(1200);
        assertThat(price.price().amountMinor()).isEqualTo(920);
    }

    @Test
    void aShipmentCostsTheSumOfItsParcelsOrThePriceOfItsWeight() {
        var two = question("75001", 200, "FR", parcel(200), parcel(200));
        var whole = new GridTerms(EUR, false, null, null, null, null, List.of(), List.of());

        assertThat(dom(plain, two).price().amountMinor()).isEqualTo(2 * 495);
        assertThat(dom(whole, two).price().amountMinor()).isEqualTo(670);
    }

    @Test
    void pricesByValueNeedAValueInTheListsCurrency() {
        var rows =
                List.of(
                        new GridRow("std", "Standard", "France", null, null, null, 5000L, 590),
                        new GridRow("std", "Standard", "France", null, null, 5000L, null, 0));
        var grid = new Grid(plain, List.of(FRANCE), rows);
        var nothing = question("75001", 100);

        assertThat(why(grid.ask(nothing))).isEqualTo(Why.VALUE_UNKNOWN);
        assertThat(why(grid.ask(worth(nothing, new Money(5000, Currency.getInstance("USD"))))))
                .isEqualTo(Why.OTHER_CURRENCY);
        assertThat(minor(grid.ask(worth(nothing, new Money(4999, EUR))))).isEqualTo(590);
        assertThat(minor(grid.ask(worth(nothing, new Money(5000, EUR))))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "20*,20000,true",
        "20*,2A004,false",
        "97100-97199,97133,true",
        "97100-97199,97200,false",
        "AB1-AB9,ab5 6xy,true",
        "sw1a,SW1A 1AA,false",
        "SW1A*,sw1a 1aa,true"
    })
    void aPatternMeansCodesHoweverTheyAreWritten(String pattern, String code, boolean matches) {
        assertThat(new PostcodePattern(pattern).matches(PostcodePattern.normalised(code)))
                .isEqualTo(matches);
    }

    private static GridPrice dom(GridTerms terms, GridQuestion question) {
        return grid(terms).ask(question).prices().getFirst();
    }

    private static Grid grid(GridTerms terms) {
        return new Grid(terms, List.of(FRANCE, CORSICA, OVERSEAS), BRACKETS);
    }

    private static Why refusal(GridTerms terms, GridQuestion question) {
        return why(grid(terms).ask(question));
    }

    private static Why why(GridAnswer answer) {
        return Objects.requireNonNull(answer.refusal()).why();
    }

    private static long minor(GridAnswer answer) {
        return answer.prices().getFirst().price().amountMinor();
    }

    private static GridQuestion question(String postalCode, int grams) {
        return question(postalCode, grams, "FR");
    }

    private static GridQuestion question(
            String postalCode, int grams, String country, Parcel... parcels) {
        return new GridQuestion(
                Country.valueOf(country),
                postalCode,
                false,
                parcels.length == 0 ? List.of(parcel(grams)) : Arrays.asList(parcels),
                null,
                NOVEMBER);
    }

    private static GridQuestion worth(GridQuestion question, Money value) {
        return new GridQuestion(
                question.country(),
                question.postalCode(),
                question.residential(),
                question.parcels(),
                value,
                question.day());
    }

    private static Parcel parcel(int grams) {
        return new Parcel(200, 150, 100, grams);
    }

    private static GridTerms terms(
            @Nullable BigDecimal tax,
            @Nullable LocalDate until,
            List<FuelMonth> fuel,
            List<GridSurcharge> surcharges) {
        return new GridTerms(EUR, true, null, tax, null, until, fuel, surcharges);
    }

    private static FuelMonth fuel(String month, String percent) {
        return new FuelMonth(YearMonth.parse(month), new BigDecimal(percent));
    }

    private static GridSurcharge surcharge(
            String name,
            @Nullable Long minor,
            @Nullable String percent,
            @Nullable Integer overLongest,
            boolean fuelled) {
        return new GridSurcharge(
                name,
                minor,
                percent == null ? null : new BigDecimal(percent),
                null,
                null,
                null,
                overLongest,
                null,
                fuelled);
    }

    private static GridZone zone(String name, int priority, String countries, String postcodes) {
        return new GridZone(
                name,
                Arrays.stream(countries.split(" ")).map(Country::valueOf).toList(),
                postcodes.isEmpty() ? List.of() : List.of(new PostcodePattern(postcodes)),
                priority);
    }

    private static GridRow weight(
            String service, String zone, int from, @Nullable Integer below, long minor) {
        return new GridRow(service, "Colissimo " + service, zone, from, below, null, null, minor);
    }
}
