package dev.comptoir.shipping.shipments;

import dev.comptoir.shipping.PricedService;
import dev.comptoir.shipping.spi.ServiceOffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service that may be ordered on a connection.
 *
 * @param code the carrier's own code, for {@code createShipment} and {@code createBatch}
 * @param name the carrier's own name of it
 * @param quotedAt when the carrier last had a price for it; absent where only its published table
 *     names it, so that the contract may lack it
 */
record CarrierService(String code, String name, @Nullable Instant quotedAt) {

    static CarrierService of(PricedService service) {
        return new CarrierService(service.code(), service.name(), service.quotedAt());
    }

    static CarrierService of(ServiceOffer offer) {
        return new CarrierService(offer.code(), offer.name(), null);
    }
}
