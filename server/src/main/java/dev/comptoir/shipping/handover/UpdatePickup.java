package dev.comptoir.shipping.handover;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A courier at another time; what is left out stays. The place and the parcels stay as well.
 *
 * @param date the day, from today up to thirty days ahead
 * @param ready from when the parcels can be fetched, on the clocks there
 * @param close until when somebody is there
 * @param instructions where to ring; others in place of those that the carrier has, which it may
 *     have passed on: they cannot be taken away
 */
record UpdatePickup(
        @Nullable LocalDate date,
        @Nullable LocalTime ready,
        @Nullable LocalTime close,
        @Nullable @Size(min = 1, max = 255) String instructions) {}
