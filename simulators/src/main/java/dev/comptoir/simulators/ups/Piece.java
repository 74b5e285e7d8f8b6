package dev.comptoir.simulators.ups;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A parcel that passed the checks, in its own units.
 *
 * @param sides longest first; empty when unknown
 * @param declaredValue in the shipper's currency
 */
record Piece(
        boolean metric,
        BigDecimal weight,
        List<BigDecimal> sides,
        BigDecimal declaredValue,
        boolean awkward) {

    private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    BigDecimal longest() {
        return sides.isEmpty() ? BigDecimal.ZERO : sides.getFirst();
    }

    BigDecimal lengthAndGirth() {
        return sides.isEmpty()
                ? BigDecimal.ZERO
                : sides.get(0).add(sides.get(1).add(sides.get(2)).multiply(BigDecimal.TWO));
    }

    /** The greater of weight and size, by UPS's published divisors; next half kilogram or pound. */
    BigDecimal billed() {
        var size = sides.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        var dimensional =
                sides.isEmpty()
                        ? BigDecimal.ZERO
                        : size.divide(
                                BigDecimal.valueOf(metric ? 5_000 : 139), 6, RoundingMode.HALF_UP);
        var step = metric ? HALF : BigDecimal.ONE;
        return weight.max(dimensional)
                .divide(step, 0, RoundingMode.CEILING)
                .multiply(step)
                .setScale(1, RoundingMode.UNNECESSARY);
    }

    BigDecimal kilograms() {
        return metric ? billed() : billed().multiply(KILOGRAMS_PER_POUND);
    }
}
