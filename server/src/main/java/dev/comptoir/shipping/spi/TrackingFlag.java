package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is worth knowing beside the state. */
public enum TrackingFlag {
    DELAYED,
    DAMAGED,
    /** Only a part of the shipment. */
    PARTIAL,
    /** By the receiver. */
    REFUSED,
    CUSTOMS,
    /** Somebody has to do something, or the parcel stays where it is. */
    ACTION_REQUIRED;

    /**
     * @throws IllegalArgumentException when there is no flag of that name
     */
    @JsonCreator
    public static TrackingFlag of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
