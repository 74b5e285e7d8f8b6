package dev.comptoir.integrations.form;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.platform.secrets.Secret;
import java.time.LocalDate;
import java.util.Locale;

/** Which widget a settings field is, and so which JSON values it takes. */
public enum FieldKind {
    TEXT,
    SECRET,
    BOOLEAN,
    INTEGER,
    DATE,
    CHOICE;

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when no widget fits the type
     */
    static FieldKind of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == Secret.class) {
            return SECRET;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == int.class || type == Integer.class) {
            return INTEGER;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type.isEnum()) {
            return CHOICE;
        }
        throw new IllegalArgumentException(
                "A setting is a String, Secret, boolean, int, Integer, LocalDate or an enum, not "
                        + type.getName());
    }
}
