package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Between which places goods need a customs declaration. Reviewed on 2026-11-22 against Regulation
 * (EU) 952/2013 article 4 (the Union's customs territory), Directive 2006/112/EC article 6 (parts
 * of it outside the VAT area, where formalities apply all the same) and the Windsor Framework
 * (Northern Ireland).
 */
final class CustomsTerritories {

    private static final String UNION = "EU";
    private static final String NORTHERN_IRELAND = "XI";
    private static final String BRITAIN = "GB";

    private static final Set<String> MEMBERS =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MC", "MT", "NL", "PL", "PT", "RO", "SE",
                    "SI", "SK");

    /** A place whose country's code says too little. */
    private record Part(String country, String postalCodes, String territory) {

        boolean has(String code, String postalCode) {
            return country.equals(code) && postalCode.matches(postalCodes);
        }
    }

    private static final List<Part> PARTS =
            List.of(
                    new Part("ES", "35\\d{3}|38\\d{3}", "IC"), // Canary Islands
                    new Part("ES", "51\\d{3}", "EA-CE"), // Ceuta
                    new Part("ES", "52\\d{3}", "EA-ML"), // Melilla
                    new Part("FR", "971\\d{2}", "GP"),
                    new Part("FR", "972\\d{2}", "MQ"),
                    new Part("FR", "973\\d{2}", "GF"),
                    new Part("FR", "974\\d{2}", "RE"),
                    new Part("FR", "975\\d{2}", "PM"),
                    new Part("FR", "976\\d{2}", "YT"),
                    new Part("FR", "986\\d{2}", "WF"),
                    new Part("FR", "987\\d{2}", "PF"),
                    new Part("FR", "988\\d{2}", "NC"),
                    new Part("IT", "23041", "IT-LIVIGNO"),
                    new Part("IT", "22061", "IT-CAMPIONE"),
                    new Part("DE", "78266", "CH"), // Buesingen
                    new Part("DE", "27498", "DE-HELGOLAND"),
                    new Part("GR", "6308[67]", "GR-ATHOS"),
                    new Part("FI", "22\\d{3}", "AX"),
                    new Part("GB", "BT.*", NORTHERN_IRELAND));

    /** Countries that are one customs territory with another. */
    private static final Map<String, String> JOINED = Map.of("LI", "CH", "IM", BRITAIN, "PR", "US");

    private CustomsTerritories() {}

    /** Whether goods that go from one to the other are declared. */
    static boolean needed(Place from, Place to) {
        var pair = Set.copyOf(List.of(territory(from), territory(to)));
        return pair.size() == 2
                && !pair.equals(Set.of(NORTHERN_IRELAND, UNION))
                && !pair.equals(Set.of(NORTHERN_IRELAND, BRITAIN));
    }

    private static String territory(Place place) {
        var country = place.country().strip().toUpperCase(Locale.ROOT);
        var postalCode =
                place.postalCode() == null
                        ? ""
                        : place.postalCode().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return PARTS.stream()
                .filter(part -> part.has(country, postalCode))
                .map(Part::territory)
                .findFirst()
                .orElseGet(() ->
                        MEMBERS.contains(country) ? UNION : JOINED.getOrDefault(country, country));
    }
}
