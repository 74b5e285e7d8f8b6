package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** It is not known whether a shipment was bought; somebody may have to find out. */
@EventName("shipping.unsettled")
public record ShipmentUnsettled(StoreId store, UUID subject) implements StoreEvent {}
