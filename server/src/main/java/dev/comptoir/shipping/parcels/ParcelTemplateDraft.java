package dev.comptoir.shipping.parcels;

import dev.comptoir.shipping.Box;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A box as people measure it: outer size in millimetres.
 *
 * @param emptyGrams what it weighs with nothing in it, padding included
 */
@Schema(name = "ParcelTemplateContent")
record ParcelTemplateDraft(
        @NotBlank @Size(max = 80) String name,
        @NotNull @Min(1) @Max(10_000) Integer lengthMillimetres,
        @NotNull @Min(1) @Max(10_000) Integer widthMillimetres,
        @NotNull @Min(1) @Max(10_000) Integer heightMillimetres,
        @NotNull @Min(0) @Max(Box.HEAVIEST_GRAMS) Integer emptyGrams) {}
