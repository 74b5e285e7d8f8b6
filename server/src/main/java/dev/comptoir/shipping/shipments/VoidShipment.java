package dev.comptoir.shipping.shipments;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param positions the parcels to take back; all of them when absent
 */
record VoidShipment(@Nullable @Size(min = 1, max = 50) Set<@NotNull @Min(1) Integer> positions) {}
