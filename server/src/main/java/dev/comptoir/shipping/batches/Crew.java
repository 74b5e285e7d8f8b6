package dev.comptoir.shipping.batches;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.web.Correlation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that work beside the one that starts them, for the same store and in the same name. */
final class Crew {

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

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

    private boolean watched(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException trouble) {
            failure.compareAndSet(null, trouble);
            return false;
        }
    }

    /** Whether somebody failed, so that the others had better stop. */
    boolean failed() {
        return failure.get() != null;
    }

    /**
     * Waits for all of them.
     *
     * @param meanwhile what is done now and then, such as to report
     * @throws RuntimeException what somebody failed with
     */
    void await(Duration now, Runnable meanwhile) throws InterruptedException {
        for (var thread : threads) {
            while (!thread.join(now)) {
                meanwhile.run();
            }
        }
        var trouble = failure.get();
        if (trouble != null) {
            throw trouble;
        }
    }
}
