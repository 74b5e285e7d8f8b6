package dev.comptoir.connectors.fedex;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Address;
import java.util.Set;

/** Between which countries goods are declared, and what is asked for there. */
final class FedexTerritories {

    /** The customs union of the EU with Monaco; its overseas parts have codes of their own. */
    private static final Set<String> UNION =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE",
                    "SI", "SK");

    /** ICS2 (EU, 2023-03-01) with Norway and Switzerland, and the United States (2025-08-29). */
    private static final Set<String> HS_CODES = Set.of("NO", "CH", "LI", "US", "PR");

    private FedexTerritories() {}

    static boolean border(Country from, Country to) {
        return !from.equals(to) && !(union(from) && union(to));
    }

    static boolean asksForHsCodes(Address to) {
        return union(to.country()) || HS_CODES.contains(to.country().code());
    }

    /** Exporters in the EU and in the United Kingdom are known by it (Regulation 952/2013, 9). */
    static boolean asksForEori(Address from) {
        return union(from.country()) || from.country().code().equals("GB");
    }

    private static boolean union(Country country) {
        return UNION.contains(country.code());
    }
}
