package dev.comptoir.orders;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Normalised;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order. Amounts are in minor units of the order's currency.
 *
 * @param variantId of the catalogue; found by the article number when absent
 * @param title what it was called; the catalogue's when absent
 * @param unitMinor price of one
 * @param discountMinor off the whole line
 * @param taxMinor of the whole line
 * @param weightGrams of one, where it is other than the catalogue's; likewise the customs data
 */
@Schema(name = "OrderLineContent")
public record LineContent(
        @Nullable UUID variantId,
        @Nullable @Size(max = 64) String sku,
        @Nullable @Size(max = 300) String title,
        @NotNull @Min(1) @Max(1_000_000) Integer quantity,
        @NotNull @Min(0) @Max(OrderContent.HIGHEST_AMOUNT) Long unitMinor,
        @Nullable @Min(0) @Max(OrderContent.HIGHEST_AMOUNT) Long discountMinor,
        @Nullable @Min(0) @Max(OrderContent.HIGHEST_AMOUNT) Long taxMinor,
        @Nullable @Min(1) @Max(10_000_000) Integer weightGrams,
        @Nullable @Size(max = 20) String hsCode,
        @Nullable @Size(max = 2) String originCountry) {

    LineContent normalised() {
        return new LineContent(
                variantId,
                Normalised.text(sku),
                Normalised.text(title),
                quantity,
                unitMinor,
                requireNonNullElse(discountMinor, 0L),
                requireNonNullElse(taxMinor, 0L),
                weightGrams,
                Normalised.code(hsCode),
                Normalised.upper(originCountry));
    }

    /** What the line costs; taxes are in it where prices include them. Cannot overflow. */
    long totalMinor() {
        return quantity * unitMinor - requireNonNullElse(discountMinor, 0L);
    }
}
