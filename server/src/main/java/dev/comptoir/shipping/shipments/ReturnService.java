package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.spi.ServiceOffer;

/**
 * A service that brings the parcels of a shipment back.
 *
 * @param code the carrier's own code, for {@code createReturnLabel}
 * @param name the carrier's own name of it
 */
record ReturnService(String code, String name) {

    static ReturnService of(ServiceOffer offer) {
        return new ReturnService(offer.code(), offer.name());
    }
}
