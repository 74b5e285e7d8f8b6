package dev.comptoir.catalogue;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A product was made, changed or deleted. */
@EventName("catalogue.changed")
public record ProductChanged(StoreId store, UUID subject, Change change) implements StoreEvent {

    /** What happened to it. */
    public enum Change {
        CREATED,
        UPDATED,
        DELETED
    }
}
