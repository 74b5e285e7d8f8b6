package dev.comptoir.simulators.dhl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Products of DHL Express, by their letters of the lane: the same name has another letter within
 * the European Union, for documents and for goods. Prices are plausible and always the same, but
 * not DHL's.
 */
enum ExpressProduct {
    DOMESTIC("N", "EXPRESS DOMESTIC", Lane.HOME, "14.90", "0.90", 1),
    WORLDWIDE_EU("U", "EXPRESS WORLDWIDE", Lane.UNION, "27.40", "2.10", 1),
    ECONOMY_EU("W", "ECONOMY SELECT", Lane.UNION, "19.80", "1.20", 3),
    NINE_EU("K", "EXPRESS 9:00", Lane.UNION, "58.00", "3.10", 1),
    WORLDWIDE_GOODS("P", "EXPRESS WORLDWIDE", Lane.GOODS, "61.50", "7.80", 3),
    NOON_GOODS("Y", "EXPRESS 12:00", Lane.GOODS, "78.00", "8.90", 2),
    WORLDWIDE_PAPERS("D", "EXPRESS WORLDWIDE", Lane.PAPERS, "52.30", "6.40", 2);

    /** Between which places, and for what. */
    enum Lane {
        HOME,
        UNION,
        GOODS,
        PAPERS
    }

    private static final Set<String> UNION_COUNTRIES =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    /** Where this DHL does not go. */
    private static final Set<String> NOT_SERVED = Set.of("AF", "KP", "SY");

    private static final BigDecimal FUEL = new BigDecimal("0.2150");
    private static final BigDecimal VAT = new BigDecimal("0.20");

    private final String code;
    private final String label;
    private final Lane lane;
    private final BigDecimal base;
    private final BigDecimal perKilogram;
    private final int days;

    ExpressProduct(
            String code, String label, Lane lane, String base, String perKilogram, int days) {
        this.code = code;
        this.label = label;
        this.lane = lane;
        this.base = new BigDecimal(base);
        this.perKilogram = new BigDecimal(perKilogram);
        this.days = days;
    }

    /** What is offered from one country to another. */
    static List<ExpressProduct> between(String from, String to, boolean declarable) {
        if (NOT_SERVED.contains(to) || NOT_SERVED.contains(from)) {
            return List.of();
        }
        var lane = lane(from, to, declarable);
        return Arrays.stream(values()).filter(product -> product.lane == lane).toList();
    }

    private static Lane lane(String from, String to, boolean declarable) {
        if (from.equals(to)) {
            return Lane.HOME;
        }
        if (UNION_COUNTRIES.contains(from) && UNION_COUNTRIES.contains(to)) {
            return Lane.UNION;
        }
        return declarable ? Lane.GOODS : Lane.PAPERS;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    int days() {
        return days;
    }

    /** Carriage of this weight, without tax. */
    BigDecimal carriage(BigDecimal kilograms) {
        return rounded(base.add(perKilogram.multiply(kilograms)));
    }

    BigDecimal fuel(BigDecimal kilograms) {
        return rounded(carriage(kilograms).multiply(FUEL));
    }

    /** The French tax on an amount; exports are free of it. */
    BigDecimal tax(BigDecimal amount) {
        return lane == Lane.HOME || lane == Lane.UNION
                ? rounded(amount.multiply(VAT))
                : rounded(BigDecimal.ZERO);
    }

    BigDecimal total(BigDecimal kilograms) {
        var carriage = carriage(kilograms);
        var fuel = fuel(kilograms);
        return carriage.add(tax(carriage)).add(fuel).add(tax(fuel));
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
