package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who pays duties and taxes, by ICC's Incoterms 2020. */
public enum Incoterm {
    /** The receiver does. */
    DAP,
    /** The sender does. */
    DDP;

    /**
     * @throws IllegalArgumentException when there is no term of that name
     */
    @JsonCreator
    public static Incoterm of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
