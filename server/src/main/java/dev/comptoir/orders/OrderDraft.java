package dev.comptoir.orders;

import dev.comptoir.platform.Normalised;
import org.jspecify.annotations.Nullable;

/**
 * An order on its way in.
 *
 * @param source which shop, file or system it comes from, see {@link
 *     dev.comptoir.platform.ExternalRef}
 * @param externalId its own identifier there; without one it is known by its number
 */
public record OrderDraft(String source, @Nullable String externalId, OrderContent content) {

    OrderDraft normalised() {
        var id = Normalised.text(externalId);
        var normal = content.normalised();
        if (normal.number() == null && id != null && id.length() <= OrderContent.LONGEST_NUMBER) {
            normal = normal.with(id, normal.placedAt());
        }
        return new OrderDraft(source, id, normal);
    }
}
