package dev.comptoir.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a product is sold. */
public enum ProductStatus {
    /** Not yet. */
    DRAFT,
    ACTIVE,
    /** Not any more; kept for the orders that name it. */
    ARCHIVED;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no status of that name
     */
    @JsonCreator
    public static ProductStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
