package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Charge;
import java.util.List;

/**
 * A price, and how it came about.
 *
 * @param chargeableGrams by weight or by size, of all parcels together
 * @param breakdown price of the list, surcharges, fuel, tax; adds up to the price
 */
record GridPrice(
        String service,
        String serviceName,
        String zone,
        long chargeableGrams,
        Money price,
        List<Charge> breakdown) {

    GridPrice {
        breakdown = List.copyOf(breakdown);
    }
}
