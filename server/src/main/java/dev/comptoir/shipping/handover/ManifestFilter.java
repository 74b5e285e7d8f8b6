package dev.comptoir.shipping.handover;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which manifests are asked for, as query parameters; what is absent does not restrict. */
record ManifestFilter(
        @Parameter(description = "the carrier's connection") @Nullable UUID integrationId,
        @Nullable ManifestState state,
        @Parameter(description = "a shipment that is listed") @Nullable UUID shipmentId) {}
