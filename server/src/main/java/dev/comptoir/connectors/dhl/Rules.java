package dev.comptoir.connectors.dhl;

import dev.comptoir.shipping.spi.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects which of a carrier's published rules an order breaks, so that it is not asked in vain
 * and nothing is cut off. Each reason begins with the field, as {@code ShipmentOrder} names it; its
 * code has a text in both languages.
 */
final class Rules {

    /** Longest piece of a text that stands in a message. */
    private static final int SHOWN = 80;

    private final List<Reason> broken = new ArrayList<>();

    List<Reason> broken() {
        return List.copyOf(broken);
    }

    boolean kept() {
        return broken.isEmpty();
    }

    void require(boolean kept, String code, String field, String rule) {
        if (!kept) {
            broken.add(Reason.rule(code, field + ": " + rule));
        }
    }

    /** The text, stripped; empty and a broken rule when there is none. */
    String required(@Nullable String value, int most, String field) {
        var text = value == null ? "" : value.strip();
        require(!text.isEmpty(), "missing", field, "DHL asks for it.");
        return within(text, most, field);
    }

    /** The text, stripped; null when there is none. */
    @Nullable String optional(@Nullable String value, int most, String field) {
        return value == null || value.isBlank() ? null : within(value.strip(), most, field);
    }

    private String within(String text, int most, String field) {
        require(
                text.length() <= most,
                "too-long",
                field,
                "DHL takes at most %d characters, and '%s' has %d."
                        .formatted(most, shown(text), text.length()));
        return text;
    }

    /** The first that is not blank. */
    static Optional<String> first(@Nullable String one, @Nullable String other) {
        return one != null && !one.isBlank()
                ? Optional.of(one.strip())
                : Optional.ofNullable(other).map(String::strip).filter(text -> !text.isEmpty());
    }

    void matches(String text, Pattern form, String field, String rule) {
        require(text.isEmpty() || form.matcher(text).matches(), "wrong-form", field, rule);
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
