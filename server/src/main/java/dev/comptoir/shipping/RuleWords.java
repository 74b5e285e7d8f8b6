package dev.comptoir.shipping;

import dev.comptoir.shipping.spi.Reason;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a connector says of a field that breaks its carrier's rules, taken apart.
 *
 * @param field as requests about shipments name it, such as {@code parcels[0].weightGrams}; null
 *     where the rule is about none
 * @param words what the rule asks for
 */
record RuleWords(@Nullable String field, String words) {

    private static final Pattern FORM =
            Pattern.compile(
                    "((?:[a-z][A-Za-z0-9]*(?:\\[\\d+])?)(?:\\.[a-z][A-Za-z0-9]*(?:\\[\\d+])?)*)"
                            + "(?: with line2| \\([^)]*\\))?: (.+)",
                    Pattern.DOTALL);

    /** Where {@code ShipmentOrder} has another name than a request. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "insuredValue", "options.insuredValue",
                    "pickupPoint", "options.pickupPoint",
                    "origin", "originCountry",
                    "length", "lengthMillimetres",
                    "weight", "weightGrams");

    static RuleWords of(Reason reason) {
        var form = FORM.matcher(reason.message());
        return form.matches()
                ? new RuleWords(requested(form.group(1)), form.group(2))
                : new RuleWords(null, reason.message());
    }

    private static String requested(String field) {
        int last = field.lastIndexOf('.') + 1;
        var name = field.substring(last);
        return field.substring(0, last) + NAMES.getOrDefault(name, name);
    }
}
