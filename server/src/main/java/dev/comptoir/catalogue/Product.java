package dev.comptoir.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product with its variants.
 *
 * @param source where it comes from, such as {@code woocommerce}; {@code manual} when it was made
 *     in Comptoir
 * @param externalId its own identifier there
 * @param version to be sent back with changes, so that nobody overwrites another's
 */
public record Product(
        UUID id,
        ProductType type,
        ProductStatus status,
        String title,
        @Nullable String description,
        @Nullable String brand,
        Map<String, String> attributes,
        List<Variant> variants,
        String source,
        @Nullable String externalId,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    public Product {
        variants = List.copyOf(variants);
    }

    /** What could be written again to get the same product. */
    public ProductContent content() {
        return new ProductContent(
                type,
                status,
                title,
                description,
                brand,
                attributes,
                variants.stream().map(Variant::content).toList());
    }
}
