package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.events.EventId;
import dev.comptoir.platform.events.EventListener;
import dev.comptoir.shipping.shipments.ShipmentLabelled;
import org.springframework.stereotype.Component;

/** Follows a shipment from when it was bought. */
@Component
final class BoughtShipments implements EventListener<ShipmentLabelled> {

    private final Followed followed;

    BoughtShipments(Followed followed) {
        this.followed = followed;
    }

    @Override
    public Class<ShipmentLabelled> event() {
        return ShipmentLabelled.class;
    }

    @Override
    public void on(ShipmentLabelled event, EventId id) {
        followed.follow(event.subject());
    }
}
