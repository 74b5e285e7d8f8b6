package dev.comptoir.catalogue;

import dev.comptoir.platform.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product in a list.
 *
 * @param firstSku article number of the first variant that has one
 * @param lowestPrice of the variants that have one
 */
record ProductSummary(
        UUID id,
        ProductType type,
        ProductStatus status,
        String title,
        @Nullable String brand,
        int variantCount,
        @Nullable String firstSku,
        @Nullable Money lowestPrice,
        @Nullable Money highestPrice,
        String source,
        @Nullable String externalId,
        Instant updatedAt) {}
