package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who has to sign for the parcel. */
public enum Signature {
    /** Whatever the service does of itself. */
    SERVICE_DEFAULT,
    REQUIRED,
    ADULT;

    /**
     * @throws IllegalArgumentException when there is no signature of that name
     */
    @JsonCreator
    public static Signature of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
