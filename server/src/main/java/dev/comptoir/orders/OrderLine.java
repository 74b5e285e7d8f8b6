package dev.comptoir.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order. Amounts are in minor units of the order's currency.
 *
 * @param position counted from one
 * @param variantId of the catalogue, as long as it is there
 * @param productId of that variant; told of a single order only
 * @param totalMinor quantity times price less discount
 * @param weightGrams of one, where the shop says other than the catalogue; likewise the customs
 *     data
 */
public record OrderLine(
        int position,
        @Nullable UUID variantId,
        @Nullable UUID productId,
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

    OrderLine of(@Nullable UUID product) {
        return new OrderLine(
                position,
                variantId,
                product,
                sku,
                title,
                quantity,
                unitMinor,
                discountMinor,
                taxMinor,
                totalMinor,
                weightGrams,
                hsCode,
                originCountry);
    }

    LineContent content() {
        return new LineContent(
                variantId,
                sku,
                title,
                quantity,
                unitMinor,
                discountMinor,
                taxMinor,
                weightGrams,
                hsCode,
                originCountry);
    }
}
