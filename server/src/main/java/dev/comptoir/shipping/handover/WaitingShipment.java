package dev.comptoir.shipping.handover;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.shipping.shipments.ShipmentKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A labelled shipment that its carrier has not seen yet.
 *
 * @param city where it goes; absent once the person there was forgotten
 */
@Schema(name = "WaitingShipment")
record WaitingShipment(
        UUID id,
        String reference,
        ShipmentKind kind,
        @Nullable String orderNumber,
        @Nullable String serviceName,
        LocalDate shipDate,
        @Nullable String city,
        @Nullable String country,
        int parcels,
        int weightGrams) {

    /** What a shipment waits for. */
    @Schema(name = "WaitsFor", enumAsRef = true)
    enum For {
        PICKUP,
        MANIFEST;

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
