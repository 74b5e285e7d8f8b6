package dev.comptoir.catalogue;

import static java.util.Objects.requireNonNullElse;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a product; what is left out stays, and an empty text takes a value away.
 *
 * @param variants all of them, when one of them changes
 * @param version the state that the changes were made to
 */
@Schema(name = "ProductPatch")
record ProductPatch(
        @Nullable ProductType type,
        @Nullable ProductStatus status,
        @Nullable String title,
        @Nullable String description,
        @Nullable String brand,
        @Nullable Map<String, String> attributes,
        @Nullable List<VariantContent> variants,
        @NotNull @Min(1) Integer version) {

    /** The whole content after the changes. */
    ProductContent on(ProductContent content) {
        return new ProductContent(
                requireNonNullElse(type, content.type()),
                status == null ? content.status() : status,
                requireNonNullElse(title, content.title()),
                description == null ? content.description() : description,
                brand == null ? content.brand() : brand,
                attributes == null ? content.attributes() : attributes,
                requireNonNullElse(variants, content.variants()));
    }
}
