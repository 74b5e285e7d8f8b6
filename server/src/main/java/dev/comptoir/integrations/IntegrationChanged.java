package dev.comptoir.integrations;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A connection was made, changed or deleted, or its health is another. */
@EventName("integrations.changed")
public record IntegrationChanged(StoreId store, UUID subject) implements StoreEvent {}
