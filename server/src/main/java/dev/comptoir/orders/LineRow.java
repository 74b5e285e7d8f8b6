package dev.comptoir.orders;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code orders.order_line}; its components are the columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record LineRow(
        UUID orderId,
        int position,
        @Nullable UUID variantId,
        @Nullable String sku,
        String title,
        int quantity,
        long unitMinor,
        long discountMinor,
        long taxMinor,
        long totalMinor,
        @Nullable Integer weightGrams,
        @Nullable String hsCode,
        @Nullable String originCountry) {

    /**
     * @param line normalised, with a title
     */
    static LineRow of(UUID order, int position, LineContent line) {
        return new LineRow(
                order,
                position,
                line.variantId(),
                line.sku(),
                requireNonNull(line.title()),
                line.quantity(),
                line.unitMinor(),
                requireNonNull(line.discountMinor()),
                requireNonNull(line.taxMinor()),
                line.totalMinor(),
                line.weightGrams(),
                line.hsCode(),
                line.originCountry());
    }
}
