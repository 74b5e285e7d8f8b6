package dev.comptoir.shipping.handover;

import dev.comptoir.shipping.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param integrationId the carrier that is asked; the store's first that checks addresses when
 *     absent
 */
record ValidateAddress(@Nullable UUID integrationId, @NotNull @Valid Place address) {}
