package dev.comptoir.stores;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store, as whoever runs the installation sees it.
 *
 * @param members how many people belong to it
 */
record AdminStore(
        UUID id,
        String name,
        String country,
        String currency,
        String timeZone,
        Instant createdAt,
        int members,
        List<Owner> owners) {

    record Owner(UUID id, @Nullable String name) {}

    AdminStore withNames(Map<UUID, String> names) {
        var named =
                owners.stream().map(owner -> new Owner(owner.id(), names.get(owner.id()))).toList();
        return new AdminStore(id, name, country, currency, timeZone, createdAt, members, named);
    }
}
