package dev.comptoir.catalogue;

import dev.comptoir.platform.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * A product on its way into the catalogue.
 *
 * @param source where it comes from, see {@link dev.comptoir.platform.ExternalRef}
 * @param externalId its own identifier there; without one it is known by its article numbers
 */
public record ProductDraft(String source, @Nullable String externalId, ProductContent content) {

    ProductDraft normalised() {
        return new ProductDraft(source, Normalised.text(externalId), content.normalised());
    }
}
