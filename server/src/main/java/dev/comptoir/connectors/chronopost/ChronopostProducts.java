package dev.comptoir.connectors.chronopost;

import dev.comptoir.shipping.spi.ServiceOffer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Chronopost calls its products (manual, annex 8). Shipping takes two characters; Quickcost
 * writes 1 for 01. Which of them may be used is the contract's affair.
 */
final class ChronopostProducts {

    /** Those that go to a pick-up point, which is then named in the order (manual, RefValue). */
    private static final Set<String> TO_A_POINT = Set.of("80", "86", "3K", "49", "4P");

    /** Those for which the manual knows Saturday and Monday deliveries: the ones within France. */
    private static final Set<String> ABROAD = Set.of("17", "37", "44", "49", "3T", "3S");

    private static final List<String> RETURNS = List.of("4R", "4S", "4T", "4U");

    private static final String BACK_FROM_EUROPE = "3T";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("00", "Chrono Retrait Bureau"),
                    Map.entry("01", "Chrono 13"),
                    Map.entry("02", "Chrono 10"),
                    Map.entry("16", "Chrono 18"),
                    Map.entry("17", "Chrono Express"),
                    Map.entry("20", "Chrono Agenda"),
                    Map.entry("37", "Chrono Premium"),
                    Map.entry("44", "Chrono Classic"),
                    Map.entry("49", "Chrono Relais Europe"),
                    Map.entry("58", "Chrono 13 BAL"),
                    Map.entry("75", "Chrono 8"),
                    Map.entry("76", "Chrono 9"),
                    Map.entry("77", "Chrono 12"),
                    Map.entry("80", "Chrono 9 Relais"),
                    Map.entry("86", "Chrono Relais"),
                    Map.entry("93", "Chrono 13 Instance Poste"),
                    Map.entry("1S", "Chrono 13 Instance Agence"),
                    Map.entry("1T", "Chrono 13 Instance Relais"),
                    Map.entry("1V", "Chrono 18 Instance Agence"),
                    Map.entry("2L", "Chrono 18 Boîte aux lettres"),
                    Map.entry("2M", "Chrono 18 Boîte aux lettres, instance mixte"),
                    Map.entry("2O", "Chrono Rendez-Vous"),
                    Map.entry("2R", "Chrono Fresh 13"),
                    Map.entry("2S", "Chrono Freeze 13"),
                    Map.entry("3J", "Chrono Zengo 13"),
                    Map.entry("3K", "Chrono Zengo Relais 13"),
                    Map.entry("3S", "Chrono Fret Dom"),
                    Map.entry(BACK_FROM_EUROPE, "Chrono Retour Europe"),
                    Map.entry("3Z", "Chrono 18 Instance Relais"),
                    Map.entry("4I", "Chrono Same Day"),
                    Map.entry("4P", "Chrono Relais Dom"),
                    Map.entry("4Q", "Chrono Direct"),
                    Map.entry("4R", "Chrono Reverse 9"),
                    Map.entry("4S", "Chrono Reverse 10"),
                    Map.entry("4T", "Chrono Reverse 13"),
                    Map.entry("4U", "Chrono Reverse 18"));

    private ChronopostProducts() {}

    /** The two characters of a product, such as 01 for 1. */
    static String twoCharacters(String code) {
        return code.length() == 1 ? "0" + code : code;
    }

    /** The name in the manual, else the code: a product that Chronopost added since. */
    static String name(String code) {
        return NAMES.getOrDefault(code, "Chronopost " + code);
    }

    static boolean toPoint(String code) {
        return TO_A_POINT.contains(code);
    }

    /** Whether the manual knows a Saturday delivery for it. */
    static boolean within(String code) {
        return !ABROAD.contains(code);
    }

    /** Whether it brings a parcel back. */
    static boolean back(String code) {
        return RETURNS.contains(code);
    }

    /** Those of the annex that take a parcel from the store to somebody. */
    static List<ServiceOffer> outward() {
        return NAMES.entrySet().stream()
                .filter(each -> !back(each.getKey()) && !each.getKey().equals(BACK_FROM_EUROPE))
                .map(each -> new ServiceOffer(each.getKey(), each.getValue()))
                .toList();
    }

    /** The ways back within France. */
    static List<ServiceOffer> returns() {
        return RETURNS.stream().map(code -> new ServiceOffer(code, name(code))).toList();
    }
}
