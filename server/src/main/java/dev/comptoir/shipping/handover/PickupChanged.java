package dev.comptoir.shipping.handover;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** Something else about a pickup is other than it was. */
@EventName("shipping.pickup-changed")
public record PickupChanged(StoreId store, UUID subject) implements StoreEvent {}
