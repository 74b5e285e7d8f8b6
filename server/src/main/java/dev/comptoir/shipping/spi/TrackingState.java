package dev.comptoir.shipping.spi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a parcel has come, in words that mean the same for every carrier. */
public enum TrackingState {
    /** Announced; the carrier has not got it. */
    PRE_TRANSIT,
    /** The carrier has got it. */
    ACCEPTED,
    IN_TRANSIT,
    CUSTOMS_HOLD,
    OUT_FOR_DELIVERY,
    AVAILABLE_FOR_PICKUP,
    DELIVERY_ATTEMPT_FAILED,
    /** Something went wrong that somebody has to look at. */
    EXCEPTION,
    DELIVERED,
    RETURNING,
    /** Back at the sender. */
    RETURNED,
    CANCELLED,
    /** The carrier says something that we cannot read. */
    UNKNOWN;

    /**
     * @throws IllegalArgumentException when there is no state of that name
     */
    @JsonCreator
    public static TrackingState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
