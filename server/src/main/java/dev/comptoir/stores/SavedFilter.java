package dev.comptoir.stores;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A filter of a list that a person named.
 *
 * @param list which list, such as {@code orders}
 * @param filters the values by the names of the filters, as the list's page knows them
 */
record SavedFilter(
        UUID id, String list, String name, Map<String, String> filters, Instant createdAt) {

    SavedFilter {
        filters = Map.copyOf(filters);
    }
}
