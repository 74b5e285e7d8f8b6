package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.Box;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel of a shipment.
 *
 * @param position from 1
 * @param items what is in it, as far as somebody told
 * @param trackingNumber since it was bought
 * @param partnerNumber under which the carrier of the last mile abroad knows it
 * @param voidedAt when the carrier took it back
 */
record KeptParcel(
        int position,
        Box box,
        List<ParcelItem> items,
        @Nullable String trackingNumber,
        @Nullable String partnerNumber,
        @Nullable Instant voidedAt) {

    KeptParcel {
        items = List.copyOf(items);
    }

    static KeptParcel planned(int position, Box box, List<ParcelItem> items) {
        return new KeptParcel(position, box, items, null, null, null);
    }

    KeptParcel numbered(String number, @Nullable String partner) {
        return new KeptParcel(position, box, items, number, partner, voidedAt);
    }

    KeptParcel voided(Instant at) {
        return new KeptParcel(position, box, items, trackingNumber, partnerNumber, at);
    }
}
