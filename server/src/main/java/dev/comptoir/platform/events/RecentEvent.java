package dev.comptoir.platform.events;

import dev.comptoir.platform.StoreId;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as browsers learn of it.
 *
 * @param settled whether no transaction that could still commit something before it is in progress
 */
record RecentEvent(
        long transaction,
        UUID id,
        StoreId store,
        String name,
        UUID subject,
        Instant at,
        boolean settled) {

    Position position() {
        return new Position(transaction, id, at);
    }
}
