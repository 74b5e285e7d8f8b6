package dev.comptoir.shipping;

import dev.comptoir.shipping.spi.Rate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service that a carrier quoted, with the question that it answered.
 *
 * @param at when it was asked
 * @param from without the people there; likewise {@code to}
 * @param shipDate the day of handing over; the day of asking when null
 */
public record QuotedService(
        Instant at,
        @Nullable UUID orderId,
        Place from,
        Place to,
        List<Box> parcels,
        @Nullable LocalDate shipDate,
        Rate rate) {}
