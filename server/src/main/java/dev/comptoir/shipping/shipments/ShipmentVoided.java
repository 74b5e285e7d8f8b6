package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A carrier took a shipment back, or some of its parcels. */
@EventName("shipping.voided")
public record ShipmentVoided(StoreId store, UUID subject) implements StoreEvent {}
