package dev.comptoir.shipping.pricing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is added to a price under conditions, all of which have to hold.
 *
 * @param name as people read it, such as {@code Non-machinable}
 * @param amountMinor a fixed amount in minor units of the grid's currency; this or {@code percent}
 * @param percent of the price of the list
 * @param services only for these; empty for all
 * @param zones only for these; empty for all
 * @param residential only to homes
 * @param overLongestMillimetres only when a side of a parcel is longer
 * @param overGrams only when a parcel weighs more
 * @param fuelled whether fuel is added to it too
 */
record GridSurcharge(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Min(0) @Max(100_000_000) Long amountMinor,
        @Nullable @DecimalMin("0") @DecimalMax("200") @Digits(integer = 3, fraction = 3)
                BigDecimal percent,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> services,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 60) String> zones,
        @Nullable Boolean residential,
        @Nullable @Min(1) @Max(10_000) Integer overLongestMillimetres,
        @Nullable @Min(1) @Max(1_000_000) Integer overGrams,
        @Nullable @Schema(defaultValue = "false") Boolean fuelled) {

    boolean applies(GridRow row, GridQuestion question) {
        return (services == null || services.isEmpty() || services.contains(row.service()))
                && (zones == null || zones.isEmpty() || zones.contains(row.zone()))
                && (!Boolean.TRUE.equals(residential) || question.residential())
                && (overLongestMillimetres == null
                        || question.longestMillimetres() > overLongestMillimetres)
                && (overGrams == null || question.heaviestGrams() > overGrams);
    }
}
