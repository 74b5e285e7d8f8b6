package dev.comptoir.shipping.handover;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A carrier sends a courier. */
@EventName("shipping.pickup-scheduled")
public record PickupScheduled(StoreId store, UUID subject) implements StoreEvent {}
