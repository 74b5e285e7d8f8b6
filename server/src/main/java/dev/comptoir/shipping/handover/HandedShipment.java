package dev.comptoir.shipping.handover;

import dev.comptoir.shipping.CarrierWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shipment that is fetched, or that a manifest lists.
 *
 * @param leftOut why the carrier did not take it into the manifest
 */
@Schema(name = "HandedShipment")
record HandedShipment(
        UUID id,
        String reference,
        @Nullable String orderNumber,
        CarrierWords.@Nullable Told leftOut) {}
