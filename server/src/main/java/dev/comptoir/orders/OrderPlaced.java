package dev.comptoir.orders;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An order came in.
 *
 * @param placedAt when it was placed, which may be years ago: shops also send their past
 */
@EventName("orders.placed")
public record OrderPlaced(StoreId store, UUID subject, Instant placedAt) implements StoreEvent {}
