package dev.comptoir.shipping.shipments;

import org.jspecify.annotations.Nullable;

/** A carrier's own words and code, with what they mean where we know. */
public record ShipmentReason(
        @Nullable String code, String message, @Nullable String meaning, @Nullable String remedy) {}
