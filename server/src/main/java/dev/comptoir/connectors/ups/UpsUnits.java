package dev.comptoir.connectors.ups;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.HALF_UP;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Parcel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Set;

/** The measures UPS takes: both imperial or both metric, by the country of origin; one decimal. */
enum UpsUnits {
    IMPERIAL("LBS", "Pounds", "453.59237", "IN", "Inches", "25.4"),
    METRIC("KGS", "Kilograms", "1000", "CM", "Centimetres", "10");

    private static final Set<String> IMPERIAL_COUNTRIES =
            Set.of("US", "PR", "VI", "GU", "AS", "MP");
    private static final BigDecimal SMALLEST = new BigDecimal("0.1");
    private static final BigDecimal HALF_A_GRAM = new BigDecimal("0.5");

    private final UpsWire.Code weightUnit;
    private final BigDecimal grams;
    private final UpsWire.Code lengthUnit;
    private final BigDecimal millimetres;

    UpsUnits(
            String weightUnit,
            String weightName,
            String grams,
            String lengthUnit,
            String lengthName,
            String millimetres) {
        this.weightUnit = new UpsWire.Code(weightUnit, weightName);
        this.grams = new BigDecimal(grams);
        this.lengthUnit = new UpsWire.Code(lengthUnit, lengthName);
        this.millimetres = new BigDecimal(millimetres);
    }

    static UpsUnits of(Country origin) {
        return IMPERIAL_COUNTRIES.contains(origin.code()) ? IMPERIAL : METRIC;
    }

    /**
     * A weight, rounded up as UPS does. Weights typed in pounds reach us as whole grams (1 lb as
     * 454 g, which is 1.0009 lb); the half gram that this may add must not cost a pound, since UPS
     * bills the next full one.
     */
    UpsWire.Weight weight(int weightGrams) {
        var exact = BigDecimal.valueOf(weightGrams);
        var weight = this == METRIC ? exact : exact.subtract(HALF_A_GRAM);
        var rounded = weight.divide(grams, MathContext.DECIMAL64).setScale(1, CEILING);
        return new UpsWire.Weight(weightUnit, rounded.max(SMALLEST).toPlainString());
    }

    /** Outer size, longest side first, as UPS defines length. */
    UpsWire.Dimensions size(Parcel parcel) {
        var sides =
                new int[] {
                    parcel.lengthMillimetres(),
                    parcel.widthMillimetres(),
                    parcel.heightMillimetres()
                };
        Arrays.sort(sides);
        return new UpsWire.Dimensions(lengthUnit, side(sides[2]), side(sides[1]), side(sides[0]));
    }

    /**
     * To the nearest tenth, for the same reason: 12 in reach us as 305 mm, and 12.01 in would be
     * billed as 13.
     */
    private String side(int sideMillimetres) {
        return BigDecimal.valueOf(sideMillimetres)
                .divide(millimetres, 1, HALF_UP)
                .max(SMALLEST)
                .toPlainString();
    }
}
