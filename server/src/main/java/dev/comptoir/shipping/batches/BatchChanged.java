package dev.comptoir.shipping.batches;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A batch was made, has come further, or ended. */
@EventName("shipping.batch-changed")
public record BatchChanged(StoreId store, UUID subject) implements StoreEvent {}
