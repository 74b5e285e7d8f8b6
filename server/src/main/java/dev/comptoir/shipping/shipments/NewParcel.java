package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.Box;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that is to be sent: outer size in millimetres, gross weight in grams.
 *
 * @param items what is in it; all goods of the order that are in no shipment yet, when there is one
 *     parcel and nobody says
 */
public record NewParcel(
        @Min(1) @Max(10_000) int lengthMillimetres,
        @Min(1) @Max(10_000) int widthMillimetres,
        @Min(1) @Max(10_000) int heightMillimetres,
        @Min(1) @Max(Box.HEAVIEST_GRAMS) int weightGrams,
        @Nullable @Size(max = 500) List<@Valid ParcelItem> items) {

    Box box() {
        return new Box(lengthMillimetres, widthMillimetres, heightMillimetres, weightGrams);
    }

    static NewParcel of(Box box) {
        return new NewParcel(
                box.lengthMillimetres(),
                box.widthMillimetres(),
                box.heightMillimetres(),
                box.weightGrams(),
                null);
    }
}
