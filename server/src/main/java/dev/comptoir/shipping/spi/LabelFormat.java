package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a label is written in. */
public enum LabelFormat {
    PDF,
    PNG,
    ZPL;

    /**
     * @throws IllegalArgumentException when there is no format of that name
     */
    @JsonCreator
    public static LabelFormat of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
