package dev.comptoir.shipping.batches;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.web.Correlation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that work beside the one that starts them, for the same store and in the same name, until
 * they are done, somebody fails, or they are told to stop.
 */
final class Crew {

    private static final Logger log = LoggerFactory.getLogger(Crew.class);
    private static final Duration REPORT = Duration.ofMillis(500);

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicBoolean stopped = new AtomicBoolean();

    void start(String name, Runnable work) {
        var store = StoreScope.current();
        var actor = Actor.current();
        var correlation = Correlation.current();
        threads.add(
                Thread.ofVirtual()
                        .name(name)
                        .start(() ->
                                StoreScope.run(
                                        store,
                                        () ->
                                                Actor.callAs(
                                                        actor,
                                                        () ->
                                                                Correlation.call(
                                                                        correlation,
                                                                        () -> watched(work))))));
    }

    /** What ends a thread reaches whoever waits: nothing of it is lost with the thread. */
    private boolean watched(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Throwable trouble) {
            if (!failure.compareAndSet(null, trouble)) {
                log.warn("{} failed after another had", Thread.currentThread().getName(), trouble);
            }
            return false;
        }
    }

    /** Has all of them begin nothing more. */
    void stop() {
        stopped.set(true);
    }

    /** Whether nothing more is to be begun. */
    boolean over() {
        return stopped.get() || failure.get() != null;
    }

    /**
     * Waits for all of them.
     *
     * @param report is asked now and then whether to go on
     * @return false when they were stopped
     * @throws RuntimeException what somebody failed with, or because the waiting one is to end
     */
    boolean await(BooleanSupplier report) {
        try {
            for (var thread : threads) {
                while (!thread.join(REPORT)) {
                    if (!report.getAsBoolean()) {
                        stop();
                    }
                }
            }
        } catch (InterruptedException stop) {
            stop();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped; another run goes on", stop);
        }
        return switch (failure.get()) {
            case null -> !stopped.get();
            case RuntimeException trouble -> throw trouble;
            case Error trouble -> throw trouble;
            case Throwable trouble -> throw new IllegalStateException(trouble);
        };
    }
}
