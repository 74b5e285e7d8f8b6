package dev.comptoir.shipping.shipments;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** Which way a shipment goes. */
@Schema(enumAsRef = true)
public enum ShipmentKind {
    /** From the store. */
    OUTWARD,
    /** Back to it. */
    RETURN;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
