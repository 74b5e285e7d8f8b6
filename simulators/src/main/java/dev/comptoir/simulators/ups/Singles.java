package dev.comptoir.simulators.ups;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * UPS writes some lists of one as a bare object. Its definition says in which versions; recorded
 * traffic shows it beyond them, which is why a test can ask for it everywhere.
 */
final class Singles {

    private static final Set<String> LISTS =
            Set.of(
                    "Disclaimer",
                    "RatedShipmentAlert",
                    "ItemizedCharges",
                    "TaxCharges",
                    "RatedPackage",
                    "PackageResults",
                    "PackageLevelResult",
                    "LabelResults",
                    "Alert");
    private static final int LISTS_FOLLOW_THE_DEFINITION_FROM = 2403;
    private static final int RATED_SHIPMENT_FOLLOWS_FROM = 2409;

    private final boolean lists;
    private final boolean ratedShipment;

    private Singles(boolean lists, boolean ratedShipment) {
        this.lists = lists;
        this.ratedShipment = ratedShipment;
    }

    static Singles of(String setting, String version) {
        var always = setting.equals("objects");
        var number = Integer.parseInt(version.substring(1));
        return new Singles(
                always || number < LISTS_FOLLOW_THE_DEFINITION_FROM,
                always || number < RATED_SHIPMENT_FOLLOWS_FROM);
    }

    void collapse(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var name : Set.copyOf(object.propertyNames())) {
                var child = object.get(name);
                collapse(child);
                if (child instanceof ArrayNode list && list.size() == 1 && applies(name)) {
                    object.set(name, list.get(0));
                }
            }
        } else {
            node.forEach(this::collapse);
        }
    }

    private boolean applies(String name) {
        return name.equals("RatedShipment") ? ratedShipment : lists && LISTS.contains(name);
    }
}
