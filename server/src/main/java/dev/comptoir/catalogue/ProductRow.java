package dev.comptoir.catalogue;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.Normalised;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code catalogue.product}; its components are the columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ProductRow(
        UUID id,
        ProductType type,
        ProductStatus status,
        String title,
        String titleKey,
        @Nullable String description,
        @Nullable String brand,
        Map<String, String> attributes,
        String source,
        @Nullable String externalId,
        int variantCount,
        @Nullable String firstSku,
        @Nullable Long lowestMinor,
        @Nullable Long highestMinor,
        @Nullable String priceCurrency,
        UUID fingerprint,
        Map<String, Integer> fieldVersions) {

    /**
     * @param content normalised
     * @param changed the fields that are other than before, with the version in which they are
     */
    static ProductRow of(
            UUID id, ProductDraft draft, UUID fingerprint, Map<String, Integer> changed) {
        var content = draft.content();
        return new ProductRow(
                id,
                content.type(),
                Objects.requireNonNull(content.status()),
                content.title(),
                Normalised.key(content.title()),
                content.description(),
                content.brand(),
                Normalised.sorted(content.attributes()),
                draft.source(),
                draft.externalId(),
                content.variants().size(),
                content.variants().stream()
                        .map(VariantContent::sku)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                prices(content).min(Comparator.naturalOrder()).orElse(null),
                prices(content).max(Comparator.naturalOrder()).orElse(null),
                content.variants().stream()
                        .map(VariantContent::price)
                        .filter(Objects::nonNull)
                        .map(price -> price.currency().getCurrencyCode())
                        .findFirst()
                        .orElse(null),
                fingerprint,
                changed);
    }

    private static Stream<Long> prices(ProductContent content) {
        return content.variants().stream()
                .map(VariantContent::price)
                .filter(Objects::nonNull)
                .map(Money::amountMinor);
    }
}
