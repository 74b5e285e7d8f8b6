package dev.comptoir.stores;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.time.Instant;
import java.util.UUID;

/** A demo installation began with this store. */
@EventName("stores.demo-opened")
public record DemoStoreOpened(StoreId store, Kind kind, Instant openedAt) implements StoreEvent {

    /** What the store sells. */
    public enum Kind {
        /** A pottery in Lyon, in euros. */
        CERAMICS,
        /** A house of fabrics in Dakar, in CFA francs. */
        TEXTILES
    }

    @Override
    public UUID subject() {
        return store.value();
    }
}
