package dev.comptoir.shipping.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day that is to be closed with a carrier.
 *
 * @param integrationId the carrier's connection
 * @param date the day that is closed, today or before; today on the store's clocks when absent
 * @param shipmentIds what is listed, all of this connection; when absent, all that is labelled to
 *     be sent on that day and stands on no manifest yet
 */
record CreateManifest(
        @NotNull UUID integrationId,
        @Nullable LocalDate date,
        @Nullable @Size(min = 1, max = 1000) List<@NotNull UUID> shipmentIds) {}
