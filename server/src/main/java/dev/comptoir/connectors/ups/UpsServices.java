package dev.comptoir.connectors.ups;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.ServiceOffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What UPS calls its services. The same code has another name by the country of origin (UPS Rating
 * appendix, "Service codes"), so a code alone names nothing.
 */
final class UpsServices {

    private static final Set<String> EUROPEAN_UNION =
            Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR",
                    "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI",
                    "SK");

    private static final Map<String, String> UNITED_STATES =
            Map.ofEntries(
                    Map.entry("01", "UPS Next Day Air"),
                    Map.entry("02", "UPS 2nd Day Air"),
                    Map.entry("03", "UPS Ground"),
                    Map.entry("07", "UPS Worldwide Express"),
                    Map.entry("08", "UPS Worldwide Expedited"),
                    Map.entry("11", "UPS Standard"),
                    Map.entry("12", "UPS 3 Day Select"),
                    Map.entry("13", "UPS Next Day Air Saver"),
                    Map.entry("14", "UPS Next Day Air Early"),
                    Map.entry("17", "UPS Worldwide Economy DDU"),
                    Map.entry("54", "UPS Worldwide Express Plus"),
                    Map.entry("59", "UPS 2nd Day Air A.M."),
                    Map.entry("65", "UPS Worldwide Saver"),
                    Map.entry("71", "UPS Worldwide Express Freight Midday"),
                    Map.entry("72", "UPS Worldwide Economy DDP"),
                    Map.entry("75", "UPS Heavy Goods"),
                    Map.entry("96", "UPS Worldwide Express Freight"));

    private static final Map<String, String> CANADA =
            Map.ofEntries(
                    Map.entry("01", "UPS Express"),
                    Map.entry("02", "UPS Expedited"),
                    Map.entry("07", "UPS Worldwide Express"),
                    Map.entry("08", "UPS Worldwide Expedited"),
                    Map.entry("11", "UPS Standard"),
                    Map.entry("12", "UPS 3 Day Select"),
                    Map.entry("13", "UPS Express Saver"),
                    Map.entry("14", "UPS Express Early"),
                    Map.entry("54", "UPS Worldwide Express Plus"),
                    Map.entry("65", "UPS Worldwide Express Saver"));

    private static final Map<String, String> UNION =
            Map.ofEntries(
                    Map.entry("07", "UPS Express"),
                    Map.entry("08", "UPS Expedited"),
                    Map.entry("11", "UPS Standard"),
                    Map.entry("54", "UPS Express Plus"),
                    Map.entry("65", "UPS Express Saver"),
                    Map.entry("70", "UPS Access Point Economy"),
                    Map.entry("71", "UPS Worldwide Express Freight Midday"),
                    Map.entry("74", "UPS Express 12:00"),
                    Map.entry("75", "UPS Heavy Goods"),
                    Map.entry("96", "UPS Worldwide Express Freight"));

    private static final Map<String, String> POLAND =
            Map.of(
                    "82", "UPS Today Standard",
                    "83", "UPS Today Dedicated Courier",
                    "84", "UPS Today Intercity",
                    "85", "UPS Today Express",
                    "86", "UPS Today Express Saver");

    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "07", "UPS Worldwide Express",
                    "08", "UPS Worldwide Expedited",
                    "11", "UPS Standard",
                    "54", "UPS Worldwide Express Plus",
                    "65", "UPS Worldwide Saver",
                    "71", "UPS Worldwide Express Freight Midday",
                    "96", "UPS Worldwide Express Freight");

    /** To an access point, and freight. */
    private static final Set<String> NOT_BUILT = Set.of("70", "71", "75", "96");

    private UpsServices() {}

    /** Whether the country is one of the European Union. */
    static boolean inUnion(Country country) {
        return EUROPEAN_UNION.contains(country.code());
    }

    /** The name in the market of origin; empty for a code that UPS added since. */
    static Optional<String> name(String originCountry, String code) {
        // 003 and 03 are the same service: requests have three characters in places, answers two
        var twoDigits = code.length() == 3 && code.startsWith("0") ? code.substring(1) : code;
        var name = originCountry.equals("PL") ? POLAND.get(twoDigits) : null;
        return Optional.ofNullable(name == null ? names(originCountry).get(twoDigits) : name);
    }

    /** Those that carry parcels to an address from a country. */
    static List<ServiceOffer> from(Country origin) {
        var named = new HashMap<>(names(origin.code()));
        if (origin.code().equals("PL")) {
            named.putAll(POLAND);
        }
        named.keySet().removeAll(NOT_BUILT);
        return named.entrySet().stream()
                .map(each -> new ServiceOffer(each.getKey(), each.getValue()))
                .toList();
    }

    private static Map<String, String> names(String originCountry) {
        return switch (originCountry) {
            case "US", "PR", "VI" -> UNITED_STATES;
            case "CA" -> CANADA;
            default ->
                    EUROPEAN_UNION.contains(originCountry) || originCountry.equals("GB")
                            ? UNION
                            : ELSEWHERE;
        };
    }
}
