package dev.comptoir.shipping;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.events.EventName;
import dev.comptoir.platform.events.StoreEvent;
import java.util.UUID;

/** All carriers of a price request have answered, or were given up on. */
@EventName("shipping.rated")
record Rated(StoreId store, UUID subject) implements StoreEvent {}
