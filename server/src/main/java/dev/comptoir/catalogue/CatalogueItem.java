package dev.comptoir.catalogue;

import java.util.UUID;

/**
 * A variant as orders name it.
 *
 * @param title of the product and, where it has one, of the variant
 */
public record CatalogueItem(UUID productId, ProductType type, String title, Variant variant) {}
