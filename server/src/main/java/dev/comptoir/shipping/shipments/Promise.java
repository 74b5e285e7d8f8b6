package dev.comptoir.shipping.shipments;

import java.time.LocalDate;

/**
 * The day of delivery that a carrier named with a price.
 *
 * @param on the day at the destination, estimated or guaranteed
 * @param shipDate the day of handing over that it was named for; of parcels that are handed over on
 *     another day the carrier said nothing
 */
public record Promise(LocalDate on, LocalDate shipDate) {}
