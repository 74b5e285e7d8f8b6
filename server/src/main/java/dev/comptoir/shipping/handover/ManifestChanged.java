package dev.comptoir.shipping.handover;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** Something else about a manifest is other than it was. */
@EventName("shipping.manifest-changed")
public record ManifestChanged(StoreId store, UUID subject) implements StoreEvent {}
