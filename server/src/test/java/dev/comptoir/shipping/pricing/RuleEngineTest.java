package dev.comptoir.shipping.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.pricing.RuleAction.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What rules make of offers. */
class RuleEngineTest {

    private static final UUID UPS = new UUID(0, 1);
    private static final UUID DHL = new UUID(0, 2);
    private static final RuleConditions ALWAYS =
            new RuleConditions(null, null, null, null, null, null, null, null);

    private final RuleOffer slow = offer(UPS, "11", 1000, "EUR", 5);
    private final RuleOffer dear = offer(UPS, "07", 3000, "EUR", 1);
    private final RuleOffer other = offer(DHL, "P", 2500, "EUR", 2);

    @Test
    void withoutRulesTheCheapestIsTaken() {
        assertThat(chosen(apply(List.of()))).contains(slow);
    }

    @Test
    void aRuleMaySayThatTheFastestIsTaken() {
        assertThat(chosen(apply(rule("fast", Kind.FASTEST)))).contains(dear);
    }

    @Test
    void whatNoCarrierDatesComesLast() {
        var undated = new RuleOffer(DHL, "X", new Money(1, Currency.getInstance("EUR")), null);

        var verdicts =
                RuleEngine.apply(
                        List.of(rule("fast", Kind.FASTEST)),
                        to("FR", 500),
                        List.of(undated, other));
        assertThat(chosen(verdicts)).contains(other);
    }

    @Test
    void aPreferredOfferIsTakenBeforeCheaperOnes() {
        assertThat(chosen(apply(rule("dhl", Kind.PREFER, DHL)))).contains(other);
    }

    @Test
    void whatIsDeniedIsNotTakenAndSaysByWhichRule() {
        var verdicts = apply(rule("no ups", Kind.DENY, UPS));

        assertThat(chosen(verdicts)).contains(other);
        assertThat(verdicts.getFirst().deniedBy()).isEqualTo("no ups");
        assertThat(verdicts.getFirst().applied()).containsExactly("no ups");
    }

    @Test
    void onlyWhatIsAllowedIsLeft() {
        var verdicts = apply(rule("dhl only", Kind.ALLOW_ONLY, DHL));

        assertThat(verdicts)
                .extracting(RuleVerdict::deniedBy)
                .containsExactly("dhl only", "dhl only", null);
    }

    @Test
    void pricesAreAdjustedInOrderAndNeverBelowNothing() {
        var margin = adjust("margin", "12.5", null);
        var gift = adjust("gift", null, new Money(-200, Currency.getInstance("EUR")));
        var huge = adjust("huge", null, new Money(-9000, Currency.getInstance("EUR")));

        assertThat(apply(margin, gift).getFirst().customerPrice().amountMinor()).isEqualTo(925);
        assertThat(apply(gift, margin).getFirst().customerPrice().amountMinor()).isEqualTo(900);
        assertThat(apply(huge).getFirst().customerPrice().amountMinor()).isZero();
        // what the carrier charges stays what it is, and decides
        assertThat(chosen(apply(huge))).contains(slow);
    }

    @Test
    void anAmountOfAnotherCurrencyChangesNothing() {
        var dollars = adjust("usd", null, new Money(100, Currency.getInstance("USD")));

        assertThat(apply(dollars).getFirst().customerPrice().amountMinor()).isEqualTo(1000);
    }

    @Test
    void pricesOfTwoCurrenciesAreNotCompared() {
        var francs = offer(DHL, "P", 1, "CHF", 9);
        var offers = List.of(slow, francs);

        assertThat(chosen(RuleEngine.apply(List.of(), to("CH", 500), offers))).isEmpty();
        assertThat(
                        chosen(
                                RuleEngine.apply(
                                        List.of(rule("dhl", Kind.PREFER, DHL)),
                                        to("CH", 500),
                                        offers)))
                .contains(francs);
    }

    @Test
    void aRuleAppliesToTheShipmentsThatItNames() {
        var heavyAbroad =
                new RuleConditions(
                        List.of("DE"), List.of("04*"), 1000, 5000, null, null, null, null);

        assertThat(heavyAbroad.met(at("DE", "04275", 1000, null))).isTrue();
        assertThat(heavyAbroad.met(at("DE", "04275", 5000, null))).isFalse();
        assertThat(heavyAbroad.met(at("DE", "10115", 1000, null))).isFalse();
        assertThat(heavyAbroad.met(at("FR", "04275", 1000, null))).isFalse();
        assertThat(heavyAbroad.met(at("DE", null, 1000, null))).isFalse();
    }

    @Test
    void aValueThatNobodyToldMeetsNoBound() {
        var euros = Currency.getInstance("EUR");
        var dear =
                new RuleConditions(
                        null, null, null, null, new Money(5000, euros), null, null, null);

        assertThat(dear.met(at("FR", null, 1, new Money(5000, euros)))).isTrue();
        assertThat(dear.met(at("FR", null, 1, new Money(4999, euros)))).isFalse();
        assertThat(dear.met(at("FR", null, 1, new Money(5000, Currency.getInstance("USD")))))
                .isFalse();
        assertThat(dear.met(at("FR", null, 1, null))).isFalse();
    }

    @Test
    void aRuleThatIsSwitchedOffDoesNothing() {
        var off =
                new ShippingRule(
                        UPS, "off", 1, false, ALWAYS, action(Kind.DENY, UPS), 1, Instant.EPOCH);

        assertThat(chosen(apply(off))).contains(slow);
    }

    private List<RuleVerdict> apply(ShippingRule... rules) {
        return apply(Arrays.asList(rules));
    }

    private List<RuleVerdict> apply(List<ShippingRule> rules) {
        return RuleEngine.apply(rules, to("FR", 500), List.of(slow, dear, other));
    }

    private static Optional<RuleOffer> chosen(List<RuleVerdict> verdicts) {
        return verdicts.stream().filter(RuleVerdict::chosen).map(RuleVerdict::offer).findFirst();
    }

    private static RuleSubject to(String country, int grams) {
        return at(country, null, grams, null);
    }

    private static RuleSubject at(
            String country, @Nullable String postalCode, int grams, @Nullable Money value) {
        return new RuleSubject(
                Country.valueOf(country), postalCode, false, grams, value, List.of());
    }

    private static RuleOffer offer(
            UUID integration, String service, long minor, String currency, int days) {
        return new RuleOffer(
                integration,
                service,
                new Money(minor, Currency.getInstance(currency)),
                LocalDate.of(2027, 1, 1).plusDays(days));
    }

    private static ShippingRule rule(String name, Kind kind, UUID... integrations) {
        return rule(name, action(kind, integrations));
    }

    private static ShippingRule rule(String name, RuleAction action) {
        return new ShippingRule(UPS, name, 1, true, ALWAYS, action, 1, Instant.EPOCH);
    }

    private static RuleAction action(Kind kind, UUID... integrations) {
        return new RuleAction(kind, Arrays.asList(integrations), null, null, null);
    }

    private static ShippingRule adjust(
            String name, @Nullable String percent, @Nullable Money amount) {
        var share = percent == null ? null : new BigDecimal(percent);
        return rule(name, new RuleAction(Kind.ADJUST, null, null, share, amount));
    }
}
