package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.events.EventId;
import dev.comptoir.platform.events.EventListener;
import dev.comptoir.shipping.shipments.ShipmentVoided;
import org.springframework.stereotype.Component;

/** Ends following what a carrier took back. */
@Component
final class VoidedShipments implements EventListener<ShipmentVoided> {

    private final Followed followed;

    VoidedShipments(Followed followed) {
        this.followed = followed;
    }

    @Override
    public Class<ShipmentVoided> event() {
        return ShipmentVoided.class;
    }

    @Override
    public void on(ShipmentVoided event, EventId id) {
        followed.follow(event.subject());
    }
}
