package dev.comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ValuesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "12.34, EUR, 1234",
        "1234, XOF, 1234",
        "1.234, KWD, 1234",
        "12.340, EUR, 1234",
        "-0.5, USD, -50",
        "7, EUR, 700"
    })
    void moneyIsReadWithItsCurrencysDecimals(String decimal, String currency, long minor) {
        var money = Money.parse(decimal, currency);
        assertThat(money.amountMinor()).isEqualTo(minor);
        assertThat(money.toDecimal()).isEqualByComparingTo(decimal);
    }

    @ParameterizedTest
    @CsvSource({
        "12.345, EUR",
        "1.5, XOF",
        "twelve, EUR",
        "'', EUR",
        "1, ZZZ",
        "1, XAU",
        "99999999999999999999, EUR"
    })
    void moneyIsNeverRoundedOrGuessed(String decimal, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(decimal, currency));
    }

    @Test
    void moneyOfTwoCurrenciesIsNotAdded() {
        var euros = Money.parse("1.10", "EUR");
        assertThat(euros.plus(Money.parse("2.20", "EUR"))).hasToString("3.30 EUR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euros.plus(Money.zero(Currency.getInstance("USD"))));
    }

    @Test
    void idsGrowAndAreOfVersionSeven() {
        var ids = Stream.generate(Ids::next).limit(10_000).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, two) -> one.toString().compareTo(two.toString()));
        assertThat(ids)
                .allSatisfy(id -> {
                    assertThat(id.version()).isEqualTo(7);
                    assertThat(id.variant()).isEqualTo(2);
                });
    }

    @Test
    void valuesArePlainInJson() {
        var values =
                new Values(
                        StoreId.valueOf("019aa8f0-0000-7000-8000-000000000001"),
                        Country.valueOf("fr"),
                        Environment.SANDBOX,
                        Money.parse("9.90", "EUR"));
        var text = JSON.writeValueAsString(values);
        assertThat(text)
                .isEqualTo(
                        """
                        {"store":"019aa8f0-0000-7000-8000-000000000001","country":"FR","environment":"sandbox",\
                        "price":{"amountMinor":990,"currency":"EUR"}}\
                        """);
        assertThat(JSON.readValue(text, Values.class)).isEqualTo(values);
    }

    @Test
    void whatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Country.valueOf("XX"));
        assertThatIllegalArgumentException().isThrownBy(() -> Environment.of("live"));
        assertThatIllegalArgumentException().isThrownBy(() -> StoreId.valueOf("shop"));
        assertThat(new StoreId(UUID.fromString("019aa8f0-0000-7000-8000-000000000001")))
                .hasToString("019aa8f0-0000-7000-8000-000000000001");
    }

    private record Values(StoreId store, Country country, Environment environment, Money price) {}
}
