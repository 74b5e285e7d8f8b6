package dev.comptoir.shipping.spi;

import org.jspecify.annotations.Nullable;

/**
 * A parcel as the carrier knows it.
 *
 * @param position which parcel of the order, from 1
 * @param partnerNumber under which the carrier of the last mile abroad knows it
 */
public record CarrierParcel(int position, String trackingNumber, @Nullable String partnerNumber) {

    public CarrierParcel(int position, String trackingNumber) {
        this(position, trackingNumber, null);
    }
}
