package dev.comptoir.platform.data;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads once for all who ask for the same at the same time. Not a cache: everybody gets what a read
 * found that began after they asked, so nobody works with a connection that was changed before.
 *
 * @param <K> what is read
 * @param <V> what it is read as
 */
final class SharedReads<K, V> {

    private final Map<K, Rounds<V>> rounds = new HashMap<>(); // guarded by this

    /** The read under way, and the one that begins after it; latecomers join the latter. */
    private static final class Rounds<V> {
        private @Nullable CompletableFuture<V> running;
        private @Nullable CompletableFuture<V> next;
    }

    private record Seat<V>(
            CompletableFuture<V> mine, boolean leads, @Nullable CompletableFuture<V> before) {}

    /**
     * @param read for the key; what it throws is thrown to all who share the read
     */
    V get(K key, Supplier<V> read) {
        var seat = sit(key);
        if (seat.leads) {
            if (seat.before != null) {
                seat.before.handle((value, trouble) -> true).join();
                begin(key, seat.mine);
            }
            lead(key, seat.mine, read);
        }
        try {
            return seat.mine.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized Seat<V> sit(K key) {
        var here = rounds.computeIfAbsent(key, any -> new Rounds<>());
        if (here.next != null) {
            return new Seat<>(here.next, false, null);
        }
        var mine = new CompletableFuture<V>();
        var before = here.running;
        if (before == null) {
            here.running = mine;
        } else {
            here.next = mine;
        }
        return new Seat<>(mine, true, before);
    }

    private synchronized void begin(K key, CompletableFuture<V> mine) {
        var here = rounds.computeIfAbsent(key, any -> new Rounds<>());
        here.running = mine;
        here.next = null;
    }

    private void lead(K key, CompletableFuture<V> mine, Supplier<V> read) {
        try {
            mine.complete(read.get());
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
        } finally {
            end(key, mine);
        }
    }

    private synchronized void end(K key, CompletableFuture<V> mine) {
        var here = rounds.get(key);
        if (here != null && here.running == mine) {
            here.running = null;
            if (here.next == null) {
                rounds.remove(key);
            }
        }
    }
}
