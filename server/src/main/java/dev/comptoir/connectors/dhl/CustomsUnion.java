package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Address;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where goods travel without a customs declaration: within the European Union and Monaco, but for
 * the parts that are outside its customs or tax territory. To be checked against Regulation (EU)
 * 952/2013, article 4, and Directive 2006/112/EC, article 6: written from memory, the postal codes
 * too.
 */
final class CustomsUnion {

    private static final Set<String> MEMBERS =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE",
                    "SI", "SK");

    /**
     * First digits of postal codes: Canary Islands, Ceuta, Melilla; Büsingen, Helgoland; Livigno.
     */
    private static final Map<String, List<String>> OUTSIDE =
            Map.of(
                    "ES", List.of("35", "38", "51", "52"),
                    "DE", List.of("78266", "27498"),
                    "IT", List.of("23041", "23030", "22061"),
                    "FI", List.of("22"));

    private CustomsUnion() {}

    static boolean includes(Country country) {
        return MEMBERS.contains(country.code());
    }

    /** Whether goods from one place to the other have to be declared. */
    static boolean declares(Address from, Address to) {
        if (!from.abroadFrom(to)) {
            return outside(from) != outside(to);
        }
        return !inside(from) || !inside(to);
    }

    private static boolean inside(Address address) {
        return includes(address.country()) && !outside(address);
    }

    private static boolean outside(Address address) {
        var code = address.postalCode() == null ? "" : address.postalCode().strip();
        return OUTSIDE.getOrDefault(address.country().code(), List.of()).stream()
                .anyMatch(code::startsWith);
    }
}
