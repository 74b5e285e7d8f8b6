package dev.comptoir.shipping.spi;

import java.util.Set;

/**
 * What can be ordered of a carrier.
 *
 * @param stocks the labels it makes itself; the product turns them into what a printer wants
 * @param options what may be wanted besides the carriage
 * @param mostParcels how many parcels one shipment may have
 * @param unusedIsFree whether the carrier bills nothing for a label that nobody hands over; said to
 *     people where there is no {@link Voiding}
 */
public record BookingTerms(
        Set<LabelStock> stocks,
        Set<ShippingOption> options,
        int mostParcels,
        boolean unusedIsFree) {

    public BookingTerms {
        stocks = Set.copyOf(stocks);
        options = Set.copyOf(options);
        if (stocks.isEmpty() || mostParcels < 1) {
            throw new IllegalArgumentException("a carrier makes labels for parcels");
        }
    }
}
