package dev.comptoir.integrations;

import java.util.Set;
import java.util.UUID;

/**
 * What a provider is called for, as the log tells it.
 *
 * @param operation such as {@code shipment.book}
 * @param about what the call is about, such as the shipment that is bought, so that its exchanges
 *     are found from there
 */
public record Purpose(String operation, Set<UUID> about) {

    public Purpose {
        about = Set.copyOf(about);
    }

    /** A call that is about nothing that is kept. */
    public static Purpose of(String operation) {
        return new Purpose(operation, Set.of());
    }
}
