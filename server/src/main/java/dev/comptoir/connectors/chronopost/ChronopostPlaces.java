package dev.comptoir.connectors.chronopost;

import dev.comptoir.shipping.spi.Address;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Countries and codes of places as Chronopost has them. */
final class ChronopostPlaces {

    /**
     * ISO codes of the French territories overseas by the beginning of their postal codes: people
     * write FR, Chronopost wants RE for Réunion (manual, 3.12.4; postal codes of La Poste).
     */
    private static final Map<String, String> OVERSEAS =
            Map.ofEntries(
                    Map.entry("971", "GP"),
                    Map.entry("972", "MQ"),
                    Map.entry("973", "GF"),
                    Map.entry("974", "RE"),
                    Map.entry("975", "PM"),
                    Map.entry("976", "YT"),
                    Map.entry("986", "WF"),
                    Map.entry("987", "PF"),
                    Map.entry("988", "NC"));

    /** Where a parcel from France meets no customs: the Union's customs territory, and Monaco. */
    private static final Set<String> WITHOUT_CUSTOMS =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE",
                    "SI", "SK");

    private ChronopostPlaces() {}

    /** The two letters of the country, the overseas territory's own where it is one. */
    static String country(Address address) {
        var code = address.country().code();
        var postal = postalCode(address);
        return code.equals("FR") && postal != null && postal.length() == 5
                ? OVERSEAS.getOrDefault(postal.substring(0, 3), code)
                : code;
    }

    static String countryName(Address address) {
        return Locale.of("", country(address)).getDisplayCountry(Locale.FRENCH);
    }

    static @Nullable String postalCode(Address address) {
        var code = address.postalCode();
        return code == null || code.isBlank() ? null : code.strip();
    }

    /** Whether customs sees a parcel between the two. */
    static boolean customsBetween(Address from, Address to) {
        var there = country(to);
        var here = country(from);
        return !here.equals(there)
                && !(WITHOUT_CUSTOMS.contains(here) && WITHOUT_CUSTOMS.contains(there));
    }

    /** How Quickcost names a place: the postal code in France, the country elsewhere. */
    static String costCode(Address address) {
        var country = country(address);
        return address.country().code().equals("FR")
                ? Objects.requireNonNullElse(postalCode(address), country)
                : country;
    }
}
