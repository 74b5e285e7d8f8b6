package dev.comptoir.integrations.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a settings form, without its texts.
 *
 * @param minLength least number of characters of a text or secret
 * @param pattern regular expression that a whole text or secret must match
 * @param options the values of a choice
 * @param initially what the form offers at first
 * @param shownWhen null for a field that is always there
 * @param expiry whether it is the day on which the credentials end
 */
public record FieldSpec(
        String name,
        String section,
        FieldKind kind,
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Long minimum,
        @Nullable Long maximum,
        @Nullable String pattern,
        List<String> options,
        @Nullable Object initially,
        @Nullable Condition shownWhen,
        boolean expiry) {

    /** Holds while a choice has one of these values. */
    public record Condition(String field, List<String> values) {

        public Condition {
            values = List.copyOf(values);
        }
    }

    public FieldSpec {
        options = List.copyOf(options);
    }

    /** Whether it is asked for beside these values of the other fields. */
    boolean shownWith(Map<String, ? extends @Nullable Object> values) {
        return shownWhen == null
                || (values.get(shownWhen.field()) instanceof String chosen
                        && shownWhen.values().contains(chosen));
    }

    public boolean secret() {
        return kind == FieldKind.SECRET;
    }
}
