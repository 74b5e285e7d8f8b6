package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import dev.comptoir.shipping.spi.TrackingState;
import java.util.UUID;

/** A shipment is elsewhere than it was, or something else is to be known of its way. */
@EventName("shipping.status-changed")
public record ShipmentStatusChanged(StoreId store, UUID subject, TrackingState state)
        implements StoreEvent {}
