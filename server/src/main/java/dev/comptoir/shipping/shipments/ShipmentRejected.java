package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A carrier will not carry a shipment as it is; nothing was bought. */
@EventName("shipping.rejected")
public record ShipmentRejected(StoreId store, UUID subject) implements StoreEvent {}
