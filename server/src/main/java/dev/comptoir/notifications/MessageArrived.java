package dev.comptoir.notifications;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** There is a new message in a store's inbox. */
@EventName("notifications.message-arrived")
public record MessageArrived(StoreId store, UUID subject) implements StoreEvent {}
