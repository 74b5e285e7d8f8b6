package dev.comptoir.shipping.pricing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/** How a price list would differ from the one in use. */
@Schema(name = "RateGridChanges")
record GridChanges(int added, int removed, int changed, int same) {

    /** What a price is for; two prices for the same are a change. */
    private record Place(
            String service,
            String zone,
            Object fromGrams,
            Object belowGrams,
            Object fromValue,
            Object belowValue) {

        static Place of(GridRow row) {
            return new Place(
                    row.service(),
                    row.zone(),
                    open(row.fromGrams()),
                    open(row.belowGrams()),
                    open(row.fromValueMinor()),
                    open(row.belowValueMinor()));
        }

        private static Object open(@org.jspecify.annotations.Nullable Object bound) {
            return Objects.requireNonNullElse(bound, "");
        }
    }

    static GridChanges between(List<GridRow> before, List<GridRow> after) {
        var old = new HashMap<Place, Long>();
        before.forEach(row -> old.put(Place.of(row), row.priceMinor()));
        int added = 0;
        int changed = 0;
        int same = 0;
        for (var row : after) {
            var price = old.remove(Place.of(row));
            if (price == null) {
                added++;
            } else if (price == row.priceMinor()) {
                same++;
            } else {
                changed++;
            }
        }
        return new GridChanges(added, old.size(), changed, same);
    }
}
