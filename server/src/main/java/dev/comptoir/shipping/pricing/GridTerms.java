package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the prices of a list are to be understood.
 *
 * @param perParcel whether each parcel of a shipment has its price; otherwise the shipment has one
 * @param volumetricDivisor cubic centimetres that count as a kilogram, such as 5000; null where
 *     size does not matter
 * @param taxPercent added to the sum; null where prices are as they are
 * @param fuel by month; empty where none is added. A month that is missing in a list that is not
 *     empty is not known, and gives no price
 */
record GridTerms(
        Currency currency,
        boolean perParcel,
        @Nullable Integer volumetricDivisor,
        @Nullable BigDecimal taxPercent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<FuelMonth> fuel,
        List<GridSurcharge> surcharges) {

    GridTerms {
        fuel = List.copyOf(fuel);
        surcharges = List.copyOf(surcharges);
    }

    boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validUntil == null || !day.isAfter(validUntil));
    }

    Money money(long minor) {
        return new Money(minor, currency);
    }
}
