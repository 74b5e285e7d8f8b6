package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Parcel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * A large store's price list and rules, and its orders to hold against them. Stands in the evaluators' package because they
 * are nobody else's affair.
 */
public final class PricingLoad {

    /** Prices of the list. */
    public static final int ROWS = 100;

    /** Rules of the store. */
    public static final int RULES = 100;

    private static final int ZONES = 5;
    private static final int BRACKETS = 10;
    private static final int BRACKET_GRAMS = 1_000;
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final List<String> SERVICES = List.of("DOM", "DOS");
    private static final List<List<String>> COUNTRIES =
            List.of(List.of("FR"), List.of("DE", "BE", "LU"), List.of("ES", "IT", "PT"), List.of("US", "CA"), List.of("CH"));
    private static final List<List<String>> POSTCODES =
            List.of(
                    List.of("20*", "97100-97699"),
                    List.of("10115", "80*"),
                    List.of("07*", "35000-35999"),
                    List.of(),
                    List.of("12*"));
    private static final List<String> CLASSES = List.of("fragile", "bulky", "books");

    private final Grid grid;
    private final List<ShippingRule> rules;
    private final List<GridQuestion> questions;
    private final List<RuleSubject> subjects;
    private final List<RuleOffer> offers;

    /**
     * @param orders of different weights, values and destinations; each in a zone of the list
     */
    public PricingLoad(int orders) {
        grid = grid();
        rules = rules();
        questions = new ArrayList<>();
        subjects = new ArrayList<>();
        for (int n = 0; n < orders; n++) {
            var country = new Country(COUNTRIES.get(n % ZONES).get(n / ZONES % COUNTRIES.get(n % ZONES).size()));
            var postalCode = "%05d".formatted(n * 7919L % 100_000);
            int grams = 1 + (int) (n * 104_729L % (BRACKETS * BRACKET_GRAMS - 1));
            var value = new Money(500 + n * 31L % 50_000, EURO);
            var parcel = new Parcel(300, 200, 100, grams);
            questions.add(new GridQuestion(country, postalCode, n % 3 > 0, List.of(parcel), value, DAY));
            subjects.add(
                    new RuleSubject(country, postalCode, n % 3 > 0, grams, value, List.of(CLASSES.get(n % CLASSES.size()))));
        }
        offers = offers();
    }

    /**
     * Asks the list for the price of each order.
     *
     * @return how many orders have one
     */
    public int askGrid() {
        int priced = 0;
        for (var question : questions) {
            priced += grid.ask(question).prices().isEmpty() ? 0 : 1;
        }
        return priced;
    }

    /**
     * Applies all rules to five offers for each order.
     *
     * @return for how many orders an offer was chosen
     */
    public int applyRules() {
        int chosen = 0;
        for (var subject : subjects) {
            chosen += RuleEngine.apply(rules, subject, offers).stream().anyMatch(RuleVerdict::chosen) ? 1 : 0;
        }
        return chosen;
    }

    private static Grid grid() {
        var zones = new ArrayList<GridZone>();
        var rows = new ArrayList<GridRow>();
        for (int zone = 0; zone < ZONES; zone++) {
            var name = "zone " + zone;
            zones.add(new GridZone(name, COUNTRIES.get(zone).stream().map(Country::new).toList(), List.of(), 0));
            for (var service : SERVICES) {
                for (int bracket = 0; bracket < BRACKETS; bracket++) {
                    rows.add(
                            new GridRow(
                                    service,
                                    service,
                                    name,
                                    bracket * BRACKET_GRAMS,
                                    (bracket + 1) * BRACKET_GRAMS,
                                    null,
                                    null,
                                    590L + 100 * zone + 35 * bracket));
                }
            }
        }
        var terms =
                new GridTerms(
                        EURO,
                        false,
                        5_000,
                        new BigDecimal("20"),
                        null,
                        null,
                        List.of(new FuelMonth(YearMonth.from(DAY), new BigDecimal("12.5"))),
                        List.of(
                                new GridSurcharge("Home", null, new BigDecimal("3"), null, null, true, null, null, true),
                                new GridSurcharge("Large", 250L, null, null, null, null, 1_000, null, false)));
        return new Grid(terms, zones, rows);
    }

    /** Each with two or three conditions, as people write them. */
    private static List<ShippingRule> rules() {
        var rules = new ArrayList<ShippingRule>();
        var kinds = List.of(RuleAction.Kind.DENY, RuleAction.Kind.PREFER, RuleAction.Kind.ADJUST, RuleAction.Kind.CHEAPEST);
        for (int n = 0; n < RULES; n++) {
            var kind = kinds.get(n % kinds.size());
            var conditions =
                    new RuleConditions(
                            n % 2 == 0 ? COUNTRIES.get(n / 2 % ZONES) : null,
                            n % 4 == 1 ? POSTCODES.get(n / 4 % ZONES) : null,
                            n % 3 == 0 ? n * 50 : null,
                            n % 3 == 1 ? n * 100 + 1 : null,
                            n % 5 == 0 ? new Money(n * 200L, EURO) : null,
                            null,
                            n % 7 == 0 ? n % 2 == 0 : null,
                            n % 6 == 0 ? List.of(CLASSES.get(n % CLASSES.size())) : null);
            var action =
                    new RuleAction(
                            kind,
                            null,
                            kind == RuleAction.Kind.CHEAPEST ? null : List.of("S" + n % 5),
                            kind == RuleAction.Kind.ADJUST ? new BigDecimal("5") : null,
                            null);
            rules.add(new ShippingRule(new UUID(0, n), "Rule " + n, n, true, conditions, action, 1, Instant.EPOCH));
        }
        return rules;
    }

    private static List<RuleOffer> offers() {
        var offers = new ArrayList<RuleOffer>();
        for (int n = 0; n < 5; n++) {
            offers.add(new RuleOffer(new UUID(1, n), "S" + n, new Money(900 + 150L * n, EURO), DAY.plusDays(5 - n)));
        }
        return offers;
    }
}
