package dev.comptoir.shipping.shipments;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * @param version the state of the shipment that somebody saw and wants bought; any when absent
 */
record BuyLabel(@Nullable @Min(1) Integer version) {}
