package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A shipment was bought, and its label is here. */
@EventName("shipping.labelled")
public record ShipmentLabelled(StoreId store, UUID subject) implements StoreEvent {}
