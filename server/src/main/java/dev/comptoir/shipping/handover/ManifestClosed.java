package dev.comptoir.shipping.handover;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** A carrier took a manifest. */
@EventName("shipping.manifest-closed")
public record ManifestClosed(StoreId store, UUID subject) implements StoreEvent {}
