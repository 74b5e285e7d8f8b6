package dev.comptoir.platform.events;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One browser's stream. A virtual thread writes it, so that a slow reader holds up nobody; one that
 * falls too far behind is cut off and resumes from where it was.
 */
final class EventStream {

    /** What a browser is told when it was away too long to be told everything. */
    static final String MISSED = "events.missed";

    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int FURTHEST_BEHIND = 256;
    private static final int MOST_RESUMED = 500;

    private final StoreId store;
    private final SseEmitter emitter;
    private final BooleanSupplier stillAllowed;
    private final Duration heartbeat;
    private final BlockingQueue<RecentEvent> waiting = new ArrayBlockingQueue<>(FURTHEST_BEHIND);

    private volatile boolean open = true;
    private volatile @Nullable Thread writer;

    EventStream(
            StoreId store, SseEmitter emitter, BooleanSupplier stillAllowed, Duration heartbeat) {
        this.store = store;
        this.emitter = emitter;
        this.stillAllowed = stillAllowed;
        this.heartbeat = heartbeat;
        emitter.onCompletion(this::close);
        emitter.onTimeout(this::close);
        emitter.onError(trouble -> close());
    }

    StoreId store() {
        return store;
    }

    boolean isOpen() {
        return open;
    }

    void offer(RecentEvent event) {
        if (!waiting.offer(event)) {
            open = false; // what waits is still written; the rest is resumed from there
        }
    }

    void close() {
        open = false;
        var thread = writer;
        if (thread != null) {
            thread.interrupt();
        }
    }

    void write(EventStreams streams, RecentEvents events, @Nullable Position lastSeen) {
        writer = Thread.currentThread();
        var start = streams.join(this);
        try {
            resume(events, lastSeen, start);
            writeUntilClosed();
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException closed) {
            emitter.complete();
        } finally {
            streams.leave(this);
        }
    }

    private void resume(RecentEvents events, @Nullable Position lastSeen, Position start)
            throws IOException {
        if (lastSeen != null && lastSeen.compareTo(start) < 0) {
            var missed =
                    StoreScope.call(store, () -> events.between(lastSeen, start, MOST_RESUMED));
            if (missed.size() == MOST_RESUMED || !lastSeen.resumableAt(Instant.now())) {
                send(start, StoreEventMessage.missed(Instant.now()));
            } else {
                for (var event : missed) {
                    send(event.position(), StoreEventMessage.of(event));
                }
            }
        }
        emitter.send(SseEmitter.event().id(start.toString()).comment("open"));
    }

    private void writeUntilClosed() throws IOException, InterruptedException {
        long nextBeat = System.nanoTime() + heartbeat.toNanos();
        while (open || !waiting.isEmpty()) {
            var event = waiting.poll(nextBeat - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event != null) {
                send(event.position(), StoreEventMessage.of(event));
            }
            if (System.nanoTime() >= nextBeat) {
                if (!stillAllowed.getAsBoolean()) {
                    return;
                }
                emitter.send(SseEmitter.event().comment("still here"));
                nextBeat = System.nanoTime() + heartbeat.toNanos();
            }
        }
    }

    private void send(Position position, StoreEventMessage message) throws IOException {
        emitter.send(SseEmitter.event().id(position.toString()).name(message.type()).data(message));
    }
}
