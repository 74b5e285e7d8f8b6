package dev.comptoir.shipping.batches;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The service that carries.
 *
 * @param serviceName as the carrier names it
 */
record BatchCarrier(
        @NotNull UUID integrationId,
        @NotNull @Size(min = 1, max = 60) String serviceCode,
        @Nullable @Size(min = 1, max = 200) String serviceName) {}
