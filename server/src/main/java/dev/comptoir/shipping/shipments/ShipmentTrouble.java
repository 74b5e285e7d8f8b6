package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.errors.FaultKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Trouble on the way to a carrier, worded.
 *
 * @param code the carrier's own code
 * @param message the carrier's own words, or ours where it gave none
 * @param meaning what that means
 * @param remedy what to do about it
 */
public record ShipmentTrouble(
        FaultKind kind,
        @Nullable String code,
        String message,
        String meaning,
        @Nullable String remedy,
        @Nullable String requestId,
        Instant at) {}
