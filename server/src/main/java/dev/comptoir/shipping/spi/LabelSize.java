package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The paper a label is made for. */
public enum LabelSize {
    /** A label of a label printer, 4 by 6 inches or the carrier's nearest, such as 10 by 15 cm. */
    LABEL_4X6,
    /** A sheet of an office printer, A4 or letter. */
    SHEET;

    /**
     * @throws IllegalArgumentException when there is no size of that name
     */
    @JsonCreator
    public static LabelSize of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
