package dev.comptoir.shipping.shipments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Goods of an order that are in a parcel.
 *
 * @param line position of the order's line, from 1; absent for what is of no order
 */
public record ParcelItem(
        @Nullable @Min(1) Integer line,
        @Nullable @Size(max = 100) String sku,
        @NotBlank @Size(max = 300) String title,
        @Min(1) @Max(1_000_000) int quantity) {}
