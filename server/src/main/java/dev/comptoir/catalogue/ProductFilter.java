package dev.comptoir.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which products are asked for; what is null does not restrict.
 *
 * @param search each of its words begins a word of the title, brand, an article number or a barcode
 */
record ProductFilter(
        @Nullable String search,
        @Nullable ProductType type,
        @Nullable ProductStatus status,
        @Nullable String source) {}
