package dev.comptoir.platform.data;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was read for a moment, so that what is in constant use, such as a connection to a
 * provider or an API key, is not read for every call. What this node changes it forgets at once;
 * what another node changes is seen after that moment at the latest. What is still in use when half
 * of it is over is read anew beside the work, so that nobody who asks often has to wait for a read.
 *
 * @param <K> what is read
 * @param <V> what it is read as
 */
public final class RecentReads<K, V> {

    private static final Logger log = LoggerFactory.getLogger(RecentReads.class);
    private static final int MOST = 10_000;

    private final SharedReads<K, V> reads = new SharedReads<>();
    private final long moment;
    private final LongSupplier nanos;
    private final Executor background;
    private final Map<K, Kept<V>> recent = new HashMap<>(); // guarded by this
    private long forgotten; // guarded by this

    private record Kept<V>(V value, long begun, AtomicBoolean renewed) {

        Kept(V value, long begun) {
            this(value, begun, new AtomicBoolean());
        }
    }

    public RecentReads(Duration moment) {
        this(moment, java.lang.System::nanoTime, Thread.ofVirtual().name("recent-reads")::start);
    }

    RecentReads(Duration moment, LongSupplier nanos, Executor background) {
        this.moment = moment.toNanos();
        this.nanos = nanos;
        this.background = background;
    }

    /** What was read a moment ago, or now. */
    public V get(K key, Supplier<V> read) {
        var known = recent(key);
        if (known == null) {
            return getNew(key, read);
        }
        if (age(known) >= moment / 2 && known.renewed.compareAndSet(false, true)) {
            renew(key, read);
        }
        return known.value;
    }

    /** What a read finds that begins from now on. */
    public V getNew(K key, Supplier<V> read) {
        var begun = nanos.getAsLong();
        var before = forgotten();
        var value = reads.get(key, read);
        keep(key, new Kept<>(value, begun), before);
        return value;
    }

    /** What a read of many finds that begins from now on; each of them is kept. */
    public List<V> getAllNew(Supplier<List<V>> read, Function<V, K> key) {
        var begun = nanos.getAsLong();
        var before = forgotten();
        var values = read.get();
        values.forEach(value -> keep(key.apply(value), new Kept<>(value, begun), before));
        return values;
    }

    /** To be called after the change is committed. */
    public synchronized void forget(Predicate<K> changed) {
        forgotten++;
        recent.keySet().removeIf(changed);
    }

    /** For the same store as the current work. */
    private void renew(K key, Supplier<V> read) {
        var store = StoreScope.find();
        Runnable renewal =
                () -> {
                    try {
                        getNew(key, read);
                    } catch (RuntimeException e) {
                        log.debug("What was read a moment ago could not be read again", e);
                    }
                };
        background.execute(
                () -> store.ifPresentOrElse(known -> StoreScope.run(known, renewal), renewal));
    }

    private synchronized @Nullable Kept<V> recent(K key) {
        var kept = recent.get(key);
        return kept == null || old(kept) ? null : kept;
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    /** Unless something was forgotten since the read began: it may have been this. */
    private synchronized void keep(K key, Kept<V> kept, long before) {
        if (before != forgotten) {
            return;
        }
        if (recent.size() >= MOST) {
            recent.values().removeIf(this::old);
        }
        if (recent.size() < MOST) {
            recent.put(key, kept);
        }
    }

    private boolean old(Kept<V> kept) {
        return age(kept) >= moment;
    }

    private long age(Kept<V> kept) {
        return nanos.getAsLong() - kept.begun;
    }
}
