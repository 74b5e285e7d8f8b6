package dev.comptoir.shipping.handover;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which pickups are asked for, as query parameters; what is absent does not restrict. */
record PickupFilter(
        @Parameter(description = "the carrier's connection") @Nullable UUID integrationId,
        @Nullable PickupState state,
        @Parameter(description = "a shipment that is fetched") @Nullable UUID shipmentId) {}
