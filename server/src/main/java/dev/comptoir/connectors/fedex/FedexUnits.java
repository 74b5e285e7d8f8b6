package dev.comptoir.connectors.fedex;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.HALF_UP;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Parcel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The measures FedEx takes, by the country of origin: weights with one decimal, sizes in whole
 * units (Ship API, "Weight" and "Dimensions", read 2026-11-22).
 */
enum FedexUnits {
    IMPERIAL("LB", "453.59237", "IN", "25.4", "150"),
    METRIC("KG", "1000", "CM", "10", "68");

    private static final Set<String> IMPERIAL_COUNTRIES =
            Set.of("US", "PR", "VI", "GU", "AS", "MP");
    private static final BigDecimal SMALLEST = new BigDecimal("0.1");
    private static final BigDecimal SMALLEST_OF_GOODS = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String weightUnit;
    private final BigDecimal grams;
    private final String lengthUnit;
    private final BigDecimal millimetres;
    private final BigDecimal heaviest;

    FedexUnits(
            String weightUnit,
            String grams,
            String lengthUnit,
            String millimetres,
            String heaviest) {
        this.weightUnit = weightUnit;
        this.grams = new BigDecimal(grams);
        this.lengthUnit = lengthUnit;
        this.millimetres = new BigDecimal(millimetres);
        this.heaviest = new BigDecimal(heaviest);
    }

    static FedexUnits of(Country origin) {
        return IMPERIAL_COUNTRIES.contains(origin.code()) ? IMPERIAL : METRIC;
    }

    /**
     * A weight, rounded up. Pounds reach us as whole grams (1 lb as 454 g, which is 1.0009 lb); the
     * half gram that this may add must not cost a pound.
     */
    FedexWire.Weight weight(int weightGrams) {
        return new FedexWire.Weight(weightUnit, rounded(weightGrams));
    }

    /** What goods weigh, to the nearest hundredth: it must not exceed what their parcel weighs. */
    FedexWire.Weight ofGoods(long weightGrams) {
        var exact = BigDecimal.valueOf(weightGrams).divide(grams, 2, HALF_UP);
        return new FedexWire.Weight(weightUnit, exact.max(SMALLEST_OF_GOODS));
    }

    private BigDecimal rounded(int weightGrams) {
        var exact = BigDecimal.valueOf(weightGrams);
        var weight = this == METRIC ? exact : exact.subtract(HALF);
        return weight.divide(grams, MathContext.DECIMAL64).setScale(1, CEILING).max(SMALLEST);
    }

    /** Outer size, longest side first. FedEx rounds each side up since 2025-08-18. */
    FedexWire.Dimensions size(Parcel parcel) {
        var sides =
                new int[] {
                    parcel.lengthMillimetres(),
                    parcel.widthMillimetres(),
                    parcel.heightMillimetres()
                };
        Arrays.sort(sides);
        return new FedexWire.Dimensions(side(sides[2]), side(sides[1]), side(sides[0]), lengthUnit);
    }

    /** Inches reach us as whole millimetres, 12 in as 305 mm; that is not 13 in. */
    private int side(int sideMillimetres) {
        var exact = BigDecimal.valueOf(sideMillimetres);
        var length = this == METRIC ? exact : exact.subtract(HALF);
        return Math.max(
                1,
                length.divide(millimetres, MathContext.DECIMAL64).setScale(0, CEILING).intValue());
    }

    /** FedEx's parcel services end at 68 kg or 150 lb; above are its freight services. */
    boolean tooHeavy(int weightGrams) {
        return rounded(weightGrams).compareTo(heaviest) > 0;
    }

    /** The limit, for people. */
    String heaviest() {
        return heaviest.toPlainString() + " " + weightUnit.toLowerCase(Locale.ROOT);
    }
}
