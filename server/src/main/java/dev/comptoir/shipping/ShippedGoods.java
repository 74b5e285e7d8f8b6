package dev.comptoir.shipping;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of orders is on its way already. */
public interface ShippedGoods {

    /**
     * A line of an order. The article number belongs to it: whoever puts lines into another order
     * does not make one article out of another.
     *
     * @param position from 1
     */
    record Line(int position, @Nullable String sku) {}

    /**
     * How many of each line shipments carry that are bought, or may be: not what is still to be
     * bought, what was voided or given up, and not what nobody said to be in a parcel.
     *
     * @param except a shipment that does not count; none when null
     */
    Map<Line, Long> of(UUID orderId, @Nullable UUID except);
}
