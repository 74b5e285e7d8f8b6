package dev.comptoir.platform.events;

import dev.comptoir.platform.StoreId;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Streams a store's events to a browser as server-sent events, whichever node they happen on. */
@Service
public class StoreEventStream {

    /** Then the browser connects anew, through whatever has changed meanwhile. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final EventStreams streams;
    private final RecentEvents events;

    StoreEventStream(EventStreams streams, RecentEvents events, MeterRegistry meters) {
        this.streams = streams;
        this.events = events;
        Gauge.builder("comptoir.events.streams", streams, EventStreams::count)
                .description("Open streams of store events on this node")
                .register(meters);
    }

    /**
     * Opens a stream. It holds neither a thread of the server nor a connection to the database.
     *
     * @param lastEventId where an earlier stream broke off: what happened since is told first
     * @param stillAllowed asked every few seconds; when it says no, the stream ends
     */
    public SseEmitter open(
            StoreId store, @Nullable String lastEventId, BooleanSupplier stillAllowed) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var stream = new EventStream(store, emitter, stillAllowed, EventStream.HEARTBEAT);
        var lastSeen =
                lastEventId == null
                        ? null
                        : Position.parse(lastEventId).orElseGet(StoreEventStream::unknown);
        Thread.ofVirtual()
                .name("event-stream")
                .start(() -> stream.write(streams, events, lastSeen));
        return emitter;
    }

    /** A place that cannot be resumed from, so that the browser is told so. */
    private static Position unknown() {
        return Position.beforeTransaction(0, Instant.EPOCH);
    }
}
