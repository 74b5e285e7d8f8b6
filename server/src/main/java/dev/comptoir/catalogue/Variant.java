package dev.comptoir.catalogue;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.Normalised;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One form in which a product is sold.
 *
 * @param sku article number, unique in the store whatever the case of its letters
 * @param barcode GTIN of 8, 12, 13 or 14 digits
 * @param hsCode of the Harmonized System: 6, 8 or 10 digits
 * @param originCountry ISO 3166-1 alpha-2
 */
public record Variant(
        UUID id,
        @Nullable String sku,
        @Nullable String barcode,
        @Nullable String title,
        Map<String, String> options,
        @Nullable Money price,
        @Nullable Integer weightGrams,
        @Nullable Integer lengthMillimetres,
        @Nullable Integer widthMillimetres,
        @Nullable Integer heightMillimetres,
        @Nullable String hsCode,
        @Nullable String originCountry) {

    static Variant of(UUID id, VariantContent content) {
        return new Variant(
                id,
                content.sku(),
                content.barcode(),
                content.title(),
                Normalised.sorted(content.options()),
                content.price(),
                content.weightGrams(),
                content.lengthMillimetres(),
                content.widthMillimetres(),
                content.heightMillimetres(),
                content.hsCode(),
                content.originCountry());
    }

    VariantContent content() {
        return new VariantContent(
                sku,
                barcode,
                title,
                options,
                price,
                weightGrams,
                lengthMillimetres,
                widthMillimetres,
                heightMillimetres,
                hsCode,
                originCountry);
    }
}
