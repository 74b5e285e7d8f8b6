package dev.comptoir.orders;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** How far what was shipped of an order has come, by its shipments. */
@Schema(enumAsRef = true)
public enum DeliveryStatus {
    /** Nothing was shipped, as far as is known here. */
    UNSHIPPED,
    /** Labels are bought; no carrier has said that it got anything. */
    ANNOUNCED,
    IN_TRANSIT,
    /** Somebody has to look: a parcel is stuck, could not be delivered, or is coming back. */
    TROUBLE,
    /** Some of the shipments are delivered. */
    PARTLY_DELIVERED,
    /** All that was shipped is delivered. */
    DELIVERED,
    /** All that was shipped came back. */
    RETURNED;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no status of that name
     */
    @JsonCreator
    public static DeliveryStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
