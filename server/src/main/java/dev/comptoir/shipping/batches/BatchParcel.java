package dev.comptoir.shipping.batches;

import dev.comptoir.shipping.Box;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The parcel that each order of a batch goes into: outer size in millimetres.
 *
 * @param weightGrams gross weight of each; that of the order's goods when absent. An order whose
 *     goods have no known weight is then to be looked at: no weight is made up
 * @param emptyGrams what the box weighs without goods; comes on top of the goods' weight where that
 *     counts
 */
record BatchParcel(
        @Min(1) @Max(10_000) int lengthMillimetres,
        @Min(1) @Max(10_000) int widthMillimetres,
        @Min(1) @Max(10_000) int heightMillimetres,
        @Nullable @Min(1) @Max(Box.HEAVIEST_GRAMS) Integer weightGrams,
        @Nullable @Min(0) @Max(Box.HEAVIEST_GRAMS) Integer emptyGrams) {

    /** What a parcel with goods of this weight weighs. */
    long grossGrams(long goods) {
        return goods + (emptyGrams == null ? 0 : emptyGrams);
    }

    Box weighing(int grams) {
        return new Box(lengthMillimetres, widthMillimetres, heightMillimetres, grams);
    }
}
