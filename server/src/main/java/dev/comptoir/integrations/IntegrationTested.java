package dev.comptoir.integrations;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A connection was tested; its report is there. */
@EventName("integrations.tested")
public record IntegrationTested(StoreId store, UUID subject) implements StoreEvent {}
