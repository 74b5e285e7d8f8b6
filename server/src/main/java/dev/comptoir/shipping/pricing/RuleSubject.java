package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as rules see it.
 *
 * @param value of the goods; null where nobody told it
 * @param productClasses shipping classes of the goods
 */
public record RuleSubject(
        Country country,
        @Nullable String postalCode,
        boolean residential,
        int grams,
        @Nullable Money value,
        List<String> productClasses) {

    public RuleSubject {
        productClasses = List.copyOf(productClasses);
    }
}
