package dev.comptoir.shipping.handover;

import dev.comptoir.shipping.Place;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a courier is asked to do.
 *
 * @param at where he comes to; null once somebody who lives there was forgotten
 * @param ready from when the parcels can be fetched, on the clocks there
 * @param close until when somebody is there
 * @param shipments what he fetches
 */
record Visit(
        @Nullable Place at,
        LocalDate day,
        LocalTime ready,
        LocalTime close,
        int parcels,
        int totalGrams,
        @Nullable String instructions,
        List<UUID> shipments) {

    Visit {
        shipments = List.copyOf(shipments);
    }

    Hours hours() {
        return new Hours(day, ready, close, instructions);
    }

    /** The same at another time. */
    Visit during(Hours hours) {
        return new Visit(
                at,
                hours.day(),
                hours.ready(),
                hours.close(),
                parcels,
                totalGrams,
                hours.instructions(),
                shipments);
    }
}
