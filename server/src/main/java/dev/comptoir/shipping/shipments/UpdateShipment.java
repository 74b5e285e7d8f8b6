package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.LabelStock;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a shipment that is not bought; each part that is there replaces the whole part, what
 * is left out stays. A shipment that the carrier rejected becomes a draft again.
 *
 * @param customs one without lines takes the declaration away
 * @param contents an empty one takes it away; likewise {@code orderNumber}
 * @param version the state that the changes were made to
 */
record UpdateShipment(
        @Nullable UUID integrationId,
        @Nullable @Size(min = 1, max = 60) String serviceCode,
        @Nullable @Size(min = 1, max = 200) String serviceName,
        @Nullable @Valid Place from,
        @Nullable @Valid Place to,
        @Nullable @Size(min = 1, max = 50) List<@Valid NewParcel> parcels,
        @Nullable @Size(max = 64) String orderNumber,
        @Nullable LocalDate shipDate,
        @Nullable @Valid LabelStock label,
        @Nullable @Valid WantedOptions options,
        @Nullable @Size(max = 100) String contents,
        @Nullable @Valid CustomsPapers customs,
        @NotNull @Min(1) Integer version) {}
