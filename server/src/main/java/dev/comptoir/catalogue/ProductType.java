package dev.comptoir.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of thing is sold; only physical products are shipped. */
public enum ProductType {
    PHYSICAL,
    DIGITAL,
    SERVICE,
    COURSE;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no type of that name
     */
    @JsonCreator
    public static ProductType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
