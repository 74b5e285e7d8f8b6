package dev.comptoir.shipping.tracking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** All that was ever told of some parcels: what is kept, and what has just come to it. */
final class ParcelEvents {

    private final Map<TrackedParcel.Key, Map<UUID, ToldEvent>> events = new HashMap<>();

    void keep(TrackedParcel.Key parcel, UUID key, ToldEvent event) {
        events.computeIfAbsent(parcel, any -> new HashMap<>()).put(key, event);
    }

    /**
     * Adds what was told.
     *
     * @return whether it is to be written: it was never told before, or its meaning is another now,
     *     as the tables of connectors grow
     */
    boolean add(TrackingEvents.Of told) {
        var meaning = told.event().meaning();
        var kept = events.getOrDefault(told.parcel(), Map.of()).get(told.key());
        if (kept != null && Objects.equals(kept.meaning(), meaning)) {
            return false;
        }
        keep(told.parcel(), told.key(), kept == null ? told.event() : kept.meaning(meaning));
        return true;
    }

    Collection<ToldEvent> of(TrackedParcel.Key parcel) {
        return List.copyOf(events.getOrDefault(parcel, Map.of()).values());
    }
}
