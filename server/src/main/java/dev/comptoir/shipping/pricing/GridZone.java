package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Country;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where parcels go that have one price.
 *
 * @param postcodes within those countries; empty for all of them
 * @param priority of several zones that fit, the one with the highest counts; of equals the one
 *     with postal codes, then the one that stands first
 */
record GridZone(
        String name, List<Country> countries, List<PostcodePattern> postcodes, int priority) {

    GridZone {
        countries = List.copyOf(countries);
        postcodes = List.copyOf(postcodes);
    }

    boolean covers(Country country, @Nullable String postalCode) {
        return countries.contains(country) && (postcodes.isEmpty() || named(postalCode));
    }

    private boolean named(@Nullable String postalCode) {
        if (postalCode == null) {
            return false;
        }
        var code = PostcodePattern.normalised(postalCode);
        return postcodes.stream().anyMatch(pattern -> pattern.matches(code));
    }
}
