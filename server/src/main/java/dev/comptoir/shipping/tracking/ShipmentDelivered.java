package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** All parcels of a shipment are delivered. A carrier may take that back later. */
@EventName("shipping.delivered")
public record ShipmentDelivered(StoreId store, UUID subject) implements StoreEvent {}
