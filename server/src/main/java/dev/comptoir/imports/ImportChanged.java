package dev.comptoir.imports;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** An import was made, has come further, or ended. */
@EventName("imports.changed")
public record ImportChanged(StoreId store, UUID subject) implements StoreEvent {}
