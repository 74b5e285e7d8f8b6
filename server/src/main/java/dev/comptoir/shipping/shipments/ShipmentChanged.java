package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** Something else about a shipment is other than it was. */
@EventName("shipping.changed")
public record ShipmentChanged(StoreId store, UUID subject) implements StoreEvent {}
