package dev.comptoir.shipping.handover;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person found out about a courier of whom the carrier's answer was lost.
 *
 * @param comes whether the carrier sends somebody
 * @param confirmation the carrier's number for it; needed when it was not known before
 * @param changed whether he comes at the time that was wished for last; needed when that is not
 *     known
 */
record SettlePickup(
        @NotNull Boolean comes,
        @Nullable @Size(max = 100) String confirmation,
        @Nullable Boolean changed) {}
