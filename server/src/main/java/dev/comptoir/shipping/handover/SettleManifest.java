package dev.comptoir.shipping.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person found out about a manifest of which the carrier's answer was lost.
 *
 * @param closed whether the carrier has it
 * @param number the carrier's number of it, if it gave one
 */
record SettleManifest(@NotNull Boolean closed, @Nullable @Size(max = 100) String number) {}
