package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier is asked a price for: one shipment of one or more parcels.
 *
 * @param shipDate the day the carrier gets the parcels, in the sender's country; today when absent
 * @param goodsValue what the goods are worth; some carriers need it to tell a delivery date abroad
 */
public record RateQuery(
        Address from,
        Address to,
        List<Parcel> parcels,
        @Nullable LocalDate shipDate,
        @Nullable Money goodsValue) {

    public RateQuery {
        parcels = List.copyOf(parcels);
        if (parcels.isEmpty()) {
            throw new IllegalArgumentException("a shipment has at least one parcel");
        }
    }

    public boolean international() {
        return to.abroadFrom(from);
    }

    public int totalGrams() {
        return parcels.stream().mapToInt(Parcel::weightGrams).reduce(0, Math::addExact);
    }
}
