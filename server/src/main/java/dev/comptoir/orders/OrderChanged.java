package dev.comptoir.orders;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** An order is other than before. */
@EventName("orders.changed")
public record OrderChanged(StoreId store, UUID subject) implements StoreEvent {}
