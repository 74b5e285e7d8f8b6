package dev.comptoir.connectors.fedex;

import static java.util.Map.entry;

import dev.comptoir.shipping.spi.ServiceOffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What FedEx calls its parcel services (API reference guide, "Service Types", 2026-11-22). */
final class FedexServices {

    private static final Set<String> GROUND = Set.of("FEDEX_GROUND", "GROUND_HOME_DELIVERY");

    /** Needs a hub of the contract, which is not built. */
    static final String SMART_POST = "SMART_POST";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    entry("FEDEX_FIRST", "FedEx First"),
                    entry("FEDEX_PRIORITY_EXPRESS", "FedEx Priority Express"),
                    entry("FEDEX_PRIORITY", "FedEx Priority"),
                    entry("FEDEX_ECONOMY_SELECT", "FedEx Economy"),
                    entry("FEDEX_REGIONAL_ECONOMY", "FedEx Regional Economy"),
                    entry("INTERNATIONAL_FIRST", "FedEx International First"),
                    entry(
                            "FEDEX_INTERNATIONAL_PRIORITY_EXPRESS",
                            "FedEx International Priority Express"),
                    entry("FEDEX_INTERNATIONAL_PRIORITY", "FedEx International Priority"),
                    entry("INTERNATIONAL_ECONOMY", "FedEx International Economy"),
                    entry("FEDEX_INTERNATIONAL_CONNECT_PLUS", "FedEx International Connect Plus"),
                    entry("FIRST_OVERNIGHT", "FedEx First Overnight"),
                    entry("PRIORITY_OVERNIGHT", "FedEx Priority Overnight"),
                    entry("STANDARD_OVERNIGHT", "FedEx Standard Overnight"),
                    entry("FEDEX_2_DAY_AM", "FedEx 2Day A.M."),
                    entry("FEDEX_2_DAY", "FedEx 2Day"),
                    entry("FEDEX_EXPRESS_SAVER", "FedEx Express Saver"),
                    entry("FEDEX_GROUND", "FedEx Ground"),
                    entry("GROUND_HOME_DELIVERY", "FedEx Home Delivery"),
                    entry(SMART_POST, "FedEx Ground Economy"));

    private FedexServices() {}

    /** Those of the guide that can be ordered. */
    static List<ServiceOffer> named() {
        return NAMES.entrySet().stream()
                .filter(each -> !each.getKey().equals(SMART_POST))
                .map(each -> new ServiceOffer(each.getKey(), each.getValue()))
                .toList();
    }

    /** FedEx's own words where it sent some, in the connection's language. */
    static String name(String code, @Nullable String said) {
        return said != null && !said.isBlank()
                ? said.replace("®", "").strip()
                : NAMES.getOrDefault(code, "FedEx " + code);
    }

    /** Whether FedEx Ground carries it; couriers of the two companies are ordered apart. */
    static boolean ground(String code) {
        return GROUND.contains(code);
    }
}
