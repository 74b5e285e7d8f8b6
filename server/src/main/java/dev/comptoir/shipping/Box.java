package dev.comptoir.shipping;

import dev.comptoir.shipping.spi.Parcel;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A parcel as people measure it: outer size in millimetres, gross weight in grams. */
@Schema(name = "Parcel")
public record Box(
        @Min(1) @Max(10_000) int lengthMillimetres,
        @Min(1) @Max(10_000) int widthMillimetres,
        @Min(1) @Max(10_000) int heightMillimetres,
        @Min(1) @Max(Box.HEAVIEST_GRAMS) int weightGrams) {

    public static final int HEAVIEST_GRAMS = 1_000_000;

    public Parcel parcel() {
        return new Parcel(lengthMillimetres, widthMillimetres, heightMillimetres, weightGrams);
    }
}
