package dev.comptoir.integrations.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a settings form, without its texts.
 *
 * @param minLength least number of characters of a text or secret
 * @param pattern regular expression that a whole text or secret must match
 * @param options the values of a choice
 * @param initially what the form offers at first
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
        @Nullable Object initially) {

    public FieldSpec {
        options = List.copyOf(options);
    }

    public boolean secret() {
        return kind == FieldKind.SECRET;
    }
}
