package dev.comptoir.orders;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an order has come. Its delivery is told by its shipments. */
public enum OrderStatus {
    /** Placed, and not yet accepted or paid. */
    PENDING,
    /** To be fulfilled. */
    CONFIRMED,
    COMPLETED,
    CANCELLED;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no status of that name
     */
    @JsonCreator
    public static OrderStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
