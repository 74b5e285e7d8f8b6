package dev.comptoir.orders;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A customer was made, changed or forgotten. */
@EventName("orders.customer-changed")
public record CustomerChanged(StoreId store, UUID subject) implements StoreEvent {}
