package dev.comptoir.catalogue;

import dev.comptoir.platform.Normalised;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that can be written of a product: the body of the API, a group of rows of an import.
 *
 * @param status active when absent
 * @param description plain text or HTML as the shop has it
 * @param attributes facts such as {@code Matière} to {@code grès}, in the language of the store
 * @param variants in the order in which they are shown; a product without variants has one
 */
@Schema(name = "ProductContent")
public record ProductContent(
        @NotNull ProductType type,
        @Nullable ProductStatus status,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(max = 100_000) String description,
        @Nullable @Size(max = 120) String brand,
        @Nullable @Size(max = 100)
                Map<@NotNull @Size(min = 1, max = 60) String, @NotNull @Size(max = 2000) String>
                        attributes,
        @NotNull @Size(min = 1, max = 250) List<@NotNull @Valid VariantContent> variants) {

    /** The same content in the one form in which it is kept and compared. */
    ProductContent normalised() {
        return new ProductContent(
                type,
                status == null ? ProductStatus.ACTIVE : status,
                Objects.requireNonNullElse(Normalised.text(title), ""),
                Normalised.text(description),
                Normalised.text(brand),
                Normalised.sorted(attributes),
                variants.stream().map(VariantContent::normalised).toList());
    }
}
