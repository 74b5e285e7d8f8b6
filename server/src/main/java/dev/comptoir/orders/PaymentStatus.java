package dev.comptoir.orders;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was paid of an order, as its shop tells it. */
public enum PaymentStatus {
    UNPAID,
    PARTLY_PAID,
    PAID,
    PARTLY_REFUNDED,
    REFUNDED;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no payment status of that name
     */
    @JsonCreator
    public static PaymentStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
