package dev.comptoir.catalogue;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.Normalised;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One form in which a product is sold, as it is written.
 *
 * @param sku article number, unique in the store whatever the case of its letters
 * @param barcode GTIN of 8, 12, 13 or 14 digits
 * @param title what tells it from the other variants, such as {@code Bleu / M}
 * @param options the same as data, such as {@code Taille} to {@code M}
 * @param weightGrams net, for shipping and customs
 * @param hsCode of the Harmonized System: 6, 8 or 10 digits
 * @param originCountry where it was made, ISO 3166-1 alpha-2
 */
@Schema(name = "VariantContent")
public record VariantContent(
        @Nullable @Size(max = 64) String sku,
        @Nullable @Size(max = 20) String barcode,
        @Nullable @Size(max = 200) String title,
        @Nullable @Size(max = 10)
                Map<@NotNull @Size(min = 1, max = 60) String, @NotNull @Size(max = 120) String>
                        options,
        @Nullable Money price,
        @Nullable @Min(1) @Max(10_000_000) Integer weightGrams,
        @Nullable @Min(1) @Max(100_000) Integer lengthMillimetres,
        @Nullable @Min(1) @Max(100_000) Integer widthMillimetres,
        @Nullable @Min(1) @Max(100_000) Integer heightMillimetres,
        @Nullable @Size(max = 20) String hsCode,
        @Nullable @Size(max = 2) String originCountry) {

    /** The article number as it is compared. */
    @Nullable String skuKey() {
        return Normalised.keyOrNull(sku);
    }

    /** Without what does not matter: outer blanks, the grouping of codes, the case of countries. */
    VariantContent normalised() {
        return new VariantContent(
                Normalised.text(sku),
                Normalised.code(barcode),
                Normalised.text(title),
                Normalised.sorted(options),
                price,
                weightGrams,
                lengthMillimetres,
                widthMillimetres,
                heightMillimetres,
                Normalised.code(hsCode),
                Normalised.upper(originCountry));
    }
}
