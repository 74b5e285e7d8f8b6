package dev.comptoir.shipping.shipments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person found out about a purchase whose answer was lost.
 *
 * @param bought whether the carrier has such a shipment
 * @param trackingNumbers one for each parcel, in their order, when it was bought
 */
record SettleShipment(
        @NotNull Boolean bought,
        @Nullable @Size(min = 1, max = 50)
                List<@NotBlank @Size(max = 100) String> trackingNumbers) {}
