package dev.comptoir.catalogue;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which products are asked for, as query parameters; what is absent does not restrict. */
record ProductFilter(
        @Parameter(
                        description =
                                "each of its words begins a word of the title, brand, an article number or a barcode")
                @Nullable String search,
        @Nullable ProductType type,
        @Nullable ProductStatus status,
        @Nullable String source,
        @Parameter(
                        description =
                                "true: goods with a variant whose weight nobody knows, which cannot be shipped at a price")
                @Nullable Boolean withoutWeight) {}
