package dev.comptoir.catalogue;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.Normalised;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code catalogue.variant}; its components are the columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record VariantRow(
        UUID id,
        UUID productId,
        int position,
        @Nullable String sku,
        @Nullable String skuKey,
        @Nullable String barcode,
        @Nullable String title,
        Map<String, String> options,
        @Nullable Long priceMinor,
        @Nullable String priceCurrency,
        @Nullable Integer weightGrams,
        @Nullable Integer lengthMm,
        @Nullable Integer widthMm,
        @Nullable Integer heightMm,
        @Nullable String hsCode,
        @Nullable String originCountry) {

    static VariantRow of(UUID id, UUID product, int position, VariantContent content) {
        Money price = content.price();
        return new VariantRow(
                id,
                product,
                position,
                content.sku(),
                content.skuKey(),
                content.barcode(),
                content.title(),
                Normalised.sorted(content.options()),
                price == null ? null : price.amountMinor(),
                price == null ? null : price.currency().getCurrencyCode(),
                content.weightGrams(),
                content.lengthMillimetres(),
                content.widthMillimetres(),
                content.heightMillimetres(),
                content.hsCode(),
                content.originCountry());
    }
}
