package dev.comptoir.shipping.handover;

import dev.comptoir.shipping.CarrierWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last wish for a courier at another time, and what the carrier made of it.
 *
 * @param date the day that was wished for
 * @param ready from when the parcels can be fetched, on the clocks there
 * @param close until when somebody is there
 * @param instructions where to ring
 * @param reasons why he comes as before, in the carrier's own words
 * @param trouble the last trouble on the way to the carrier, until something better is known
 */
@Schema(name = "PickupChange")
record PickupChangeView(
        ChangeState state,
        LocalDate date,
        LocalTime ready,
        LocalTime close,
        @Nullable String instructions,
        List<CarrierWords.Told> reasons,
        CarrierWords.@Nullable Trouble trouble,
        Instant askedAt) {}
