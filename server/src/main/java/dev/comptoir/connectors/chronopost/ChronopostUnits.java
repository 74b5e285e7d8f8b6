package dev.comptoir.connectors.chronopost;

import java.math.BigDecimal;

/** Our measures as Chronopost writes them: kilograms and centimetres, without loss. */
final class ChronopostUnits {

    private ChronopostUnits() {}

    static String kilograms(int grams) {
        return plain(BigDecimal.valueOf(grams, 3));
    }

    static String centimetres(int millimetres) {
        return plain(BigDecimal.valueOf(millimetres, 1));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
