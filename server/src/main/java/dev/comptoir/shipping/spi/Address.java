package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Country;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel starts or ends.
 *
 * @param postalCode as people write it in the country; absent where the country has none
 * @param state the subdivision as carriers know it, such as {@code GA} or {@code ON}
 * @param residential whether a home is there; carriers charge for the difference
 */
public record Address(
        @Nullable String name,
        @Nullable String company,
        String line1,
        @Nullable String line2,
        @Nullable String postalCode,
        String city,
        @Nullable String state,
        Country country,
        @Nullable String phone,
        @Nullable String email,
        boolean residential) {

    /** Whether a parcel between the two crosses a border. */
    public boolean abroadFrom(Address other) {
        return !country.equals(other.country);
    }
}
