package dev.comptoir.platform.events;

import dev.comptoir.platform.StoreId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The streams that are open on this node and the place up to which they were told. */
@Component
final class EventStreams {

    private final Map<StoreId, Set<EventStream>> open = new HashMap<>();
    private Position position = Position.beforeTransaction(0, Instant.EPOCH);

    synchronized void beginAt(Position start) {
        position = start;
    }

    synchronized Position position() {
        return position;
    }

    /** Tells the streams of each event's store; nobody joins or leaves meanwhile. */
    synchronized void handOn(List<RecentEvent> events) {
        for (var event : events) {
            position = event.position();
            open.getOrDefault(event.store(), Set.of()).forEach(stream -> stream.offer(event));
        }
        position = position.seenAt(Instant.now());
    }

    /** From the place that is returned on, the stream misses nothing. */
    synchronized Position join(EventStream stream) {
        open.computeIfAbsent(stream.store(), store -> new HashSet<>()).add(stream);
        return position;
    }

    synchronized void leave(EventStream stream) {
        open.computeIfPresent(
                stream.store(),
                (store, streams) -> {
                    streams.remove(stream);
                    return streams.isEmpty() ? null : streams;
                });
    }

    synchronized int count() {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    synchronized void closeAll() {
        open.values().forEach(streams -> streams.forEach(EventStream::close));
    }
}
