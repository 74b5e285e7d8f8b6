package dev.comptoir.connectors.colissimo;

import dev.comptoir.shipping.spi.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is found wrong with an order, all of it, before Colissimo is asked. */
final class Complaints {

    private final List<Reason> reasons = new ArrayList<>();

    /** Each message names the field and the rule. */
    void unless(boolean right, String code, String message) {
        if (!right) {
            reasons.add(Reason.rule(code, message));
        }
    }

    void longest(String field, @Nullable String value, int most) {
        unless(
                value == null || value.codePointCount(0, value.length()) <= most,
                "text-too-long",
                "%s: Colissimo takes at most %d characters, and would cut off the rest."
                        .formatted(field, most));
    }

    List<Reason> all() {
        return List.copyOf(reasons);
    }
}
