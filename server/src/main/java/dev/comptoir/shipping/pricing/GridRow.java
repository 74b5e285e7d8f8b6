package dev.comptoir.shipping.pricing;

import org.jspecify.annotations.Nullable;

/**
 * A price of the list.
 *
 * @param service the carrier's code of the service, or the store's own name for one
 * @param zone name of a {@link GridZone}
 * @param fromGrams chargeable weight from which it holds, included; null for any
 * @param belowGrams chargeable weight at which it holds no more; null for any. Colissimo's lists
 *     have 0 to 251 for what weighs up to 250 g
 * @param fromValueMinor value of the goods from which it holds, included; null for any
 * @param belowValueMinor value of the goods at which it holds no more; null for any
 * @param priceMinor minor units of the grid's currency; 0 is free
 */
record GridRow(
        String service,
        String serviceName,
        String zone,
        @Nullable Integer fromGrams,
        @Nullable Integer belowGrams,
        @Nullable Long fromValueMinor,
        @Nullable Long belowValueMinor,
        long priceMinor) {

    boolean byWeight() {
        return fromGrams != null || belowGrams != null;
    }

    boolean byValue() {
        return fromValueMinor != null || belowValueMinor != null;
    }

    boolean holdsAt(long grams) {
        return (fromGrams == null || grams >= fromGrams)
                && (belowGrams == null || grams < belowGrams);
    }

    boolean holdsFor(long valueMinor) {
        return (fromValueMinor == null || valueMinor >= fromValueMinor)
                && (belowValueMinor == null || valueMinor < belowValueMinor);
    }

    /** Whether some parcel could have both prices. */
    boolean overlaps(GridRow other) {
        return service.equals(other.service)
                && zone.equals(other.zone)
                && overlap(
                        wide(fromGrams),
                        wide(belowGrams),
                        wide(other.fromGrams),
                        wide(other.belowGrams))
                && overlap(
                        fromValueMinor,
                        belowValueMinor,
                        other.fromValueMinor,
                        other.belowValueMinor);
    }

    private static @Nullable Long wide(@Nullable Integer bound) {
        return bound == null ? null : Long.valueOf(bound);
    }

    private static boolean overlap(
            @Nullable Long from,
            @Nullable Long below,
            @Nullable Long otherFrom,
            @Nullable Long otherBelow) {
        return (below == null || otherFrom == null || otherFrom < below)
                && (otherBelow == null || from == null || from < otherBelow);
    }
}
