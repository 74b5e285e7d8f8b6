package dev.comptoir.connectors.ups;

import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.HALF_UP;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The measures UPS takes: both imperial or both metric, by the country of origin; one decimal. */
enum UpsUnits {
    IMPERIAL("LBS", "Pounds", "453.59237", "IN", "Inches", "25.4", 150, 108, 165),
    METRIC("KGS", "Kilograms", "1000", "CM", "Centimetres", "10", 70, 274, 400);

    private static final Set<String> IMPERIAL_COUNTRIES =
            Set.of("US", "PR", "VI", "GU", "AS", "MP");
    private static final BigDecimal SMALLEST = new BigDecimal("0.1");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF_A_GRAM = new BigDecimal("0.5");

    private final UpsWire.Code weightUnit;
    private final BigDecimal grams;
    private final UpsWire.Code lengthUnit;
    private final BigDecimal millimetres;
    private final BigDecimal mostWeight;
    private final BigDecimal mostLength;
    private final BigDecimal mostGirth;

    UpsUnits(
            String weightUnit,
            String weightName,
            String grams,
            String lengthUnit,
            String lengthName,
            String millimetres,
            int mostWeight,
            int mostLength,
            int mostGirth) {
        this.weightUnit = new UpsWire.Code(weightUnit, weightName);
        this.grams = new BigDecimal(grams);
        this.lengthUnit = new UpsWire.Code(lengthUnit, lengthName);
        this.millimetres = new BigDecimal(millimetres);
        this.mostWeight = BigDecimal.valueOf(mostWeight);
        this.mostLength = BigDecimal.valueOf(mostLength);
        this.mostGirth = BigDecimal.valueOf(mostGirth);
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
        var sides = sorted(parcel);
        return new UpsWire.Dimensions(lengthUnit, side(sides[2]), side(sides[1]), side(sides[0]));
    }

    /** As {@link #size}, in whole units: Ship takes no others, and UPS bills to the nearest one. */
    UpsWire.Dimensions wholeSize(Parcel parcel) {
        var sides = sorted(parcel);
        return new UpsWire.Dimensions(
                lengthUnit, whole(sides[2]), whole(sides[1]), whole(sides[0]));
    }

    /**
     * What UPS does not carry as a package, by its published limits of weight, length, and length
     * with girth (ups.com, "Weight and size", read 2026-11-22; {@code Shipping.yaml} names smaller
     * metric ones, and UPS has the last word).
     */
    List<Reason> limits(Parcel parcel) {
        var broken = new ArrayList<Reason>();
        var weight = new BigDecimal(weight(parcel.weightGrams()).weight());
        if (weight.compareTo(mostWeight) > 0) {
            broken.add(
                    Reason.rule(
                            "weight",
                            "UPS carries at most %s %s; this weighs %s."
                                    .formatted(mostWeight, weightUnit.code(), weight)));
        }
        var sides = sorted(parcel);
        var length = side(sides[2], 0);
        var girth = length.add(side(sides[1], 0).add(side(sides[0], 0)).multiply(TWO));
        if (length.compareTo(mostLength) > 0 || girth.compareTo(mostGirth) > 0) {
            broken.add(
                    Reason.rule(
                            "size",
                            "UPS carries at most %s %s in length, and %s in length with girth; this is %s and %s."
                                    .formatted(
                                            mostLength,
                                            lengthUnit.code(),
                                            mostGirth,
                                            length,
                                            girth)));
        }
        return broken;
    }

    private static int[] sorted(Parcel parcel) {
        var sides =
                new int[] {
                    parcel.lengthMillimetres(),
                    parcel.widthMillimetres(),
                    parcel.heightMillimetres()
                };
        Arrays.sort(sides);
        return sides;
    }

    private String whole(int sideMillimetres) {
        return side(sideMillimetres, 0).max(BigDecimal.ONE).toPlainString();
    }

    private BigDecimal side(int sideMillimetres, int decimals) {
        return BigDecimal.valueOf(sideMillimetres).divide(millimetres, decimals, HALF_UP);
    }

    /**
     * To the nearest tenth, for the same reason: 12 in reach us as 305 mm, and 12.01 in would be
     * billed as 13.
     */
    private String side(int sideMillimetres) {
        return side(sideMillimetres, 1).max(SMALLEST).toPlainString();
    }
}
