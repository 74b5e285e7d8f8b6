package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.LabelStock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A label for the way back. What is left out is as on the way there.
 *
 * @param integrationId the carrier that brings it back; the one that took it there when absent
 * @param serviceCode the service; the carrier's only one when absent
 * @param parcels what comes back; all parcels of the shipment when absent
 */
record CreateReturnLabel(
        @Nullable UUID integrationId,
        @Nullable @Size(min = 1, max = 60) String serviceCode,
        @Nullable @Size(min = 1, max = 200) String serviceName,
        @Nullable @Size(min = 1, max = 50) List<@Valid NewParcel> parcels,
        @Nullable LocalDate shipDate,
        @Nullable @Valid LabelStock label,
        @Nullable @Valid CustomsPapers customs) {}
