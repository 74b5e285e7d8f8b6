package dev.comptoir.shipping.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A courier who is to come.
 *
 * @param reference ours, as {@link ShipmentOrder#reference()}
 * @param ready from when the parcels can be fetched, on the clocks there
 * @param close until when somebody is there
 * @param instructions where to ring
 * @param shipments what is fetched; all of this connection
 */
public record PickupOrder(
        String reference,
        Address at,
        LocalDate date,
        LocalTime ready,
        LocalTime close,
        int parcels,
        int totalGrams,
        @Nullable String instructions,
        List<ShipmentRef> shipments) {

    public PickupOrder {
        shipments = List.copyOf(shipments);
        if (parcels < 1 || totalGrams < 1) {
            throw new IllegalArgumentException("a courier fetches something");
        }
    }
}
