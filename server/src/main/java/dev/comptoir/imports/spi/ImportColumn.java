package dev.comptoir.imports.spi;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/**
 * A column of a kind.
 *
 * @param id stable name, in the style of the API's fields, such as {@code unitPrice}
 * @param required whether a file without it cannot be imported; whether a row needs a value is said
 *     by reading it
 */
public record ImportColumn(String id, Type type, boolean required) {

    /** What a column holds; decides how numbers and dates of the file are understood. */
    @Schema(name = "ImportColumnType")
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        FLAG;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static ImportColumn required(String id, Type type) {
        return new ImportColumn(id, type, true);
    }

    /** An optional column of texts. */
    public static ImportColumn text(String id) {
        return optional(id, Type.TEXT);
    }

    /** An optional column of numbers. */
    public static ImportColumn number(String id) {
        return optional(id, Type.NUMBER);
    }

    public static ImportColumn optional(String id, Type type) {
        return new ImportColumn(id, type, false);
    }
}
