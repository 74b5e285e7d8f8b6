package dev.comptoir.shipping.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When the carrier says the shipment arrives, in the destination's local time; every part may be
 * missing.
 *
 * @param guaranteed whether the carrier stands in for the date, rather than estimating it
 */
public record Delivery(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable Integer businessDays,
        boolean guaranteed) {

    /** The carrier told nothing. */
    public static Delivery unknown() {
        return new Delivery(null, null, null, false);
    }
}
