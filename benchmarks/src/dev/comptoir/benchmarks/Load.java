package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** The two ways to put a load on something. A call that fails ends the measurement: nothing is measured on errors. */
final class Load {

    /** One caller's work; each caller has its own, so that callers share nothing by accident. */
    interface Caller {
        void call() throws Exception;
    }

    /** Work that knows when it was due, on the clock of {@link System#nanoTime()}. */
    interface DueCaller {
        void call(long due) throws Exception;
    }

    private Load() {}

    /** Each caller calls again as soon as it is answered. Gives calls per second. */
    static double closed(List<? extends Caller> callers, Duration length) throws Exception {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        var tasks = new ArrayList<Callable<Long>>();
        for (var caller : callers) {
            tasks.add(() -> {
                long calls = 0;
                while (System.nanoTime() < end) {
                    caller.call();
                    calls++;
                }
                return calls;
            });
        }
        long calls = 0;
        for (var count : inThreads(tasks)) {
            calls += count;
        }
        return calls / ((System.nanoTime() - begin) / 1e9);
    }

    /**
     * Calls at a fixed rate, whether or not earlier calls were answered; a call's time counts from when it was due, so a
     * stall is not hidden by the calls that it held up.
     */
    static Samples open(int perSecond, Duration length, Caller caller) throws Exception {
        var took = new ConcurrentLinkedQueue<Long>();
        open(perSecond, length, due -> {
            caller.call();
            took.add(System.nanoTime() - due);
        });
        return Samples.of(took);
    }

    /** Calls at a fixed rate, with what takes its own time from when the call was due. */
    static void open(int perSecond, Duration length, DueCaller caller) throws Exception {
        long interval = 1_000_000_000L / perSecond;
        long begin = System.nanoTime() + interval;
        var calls = new ArrayList<Future<?>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n < length.toNanos() / interval; n++) {
                long due = begin + n * interval;
                sleepUntil(due);
                calls.add(executor.submit(() -> {
                    caller.call(due);
                    return null;
                }));
            }
            for (var call : calls) {
                result(call);
            }
        }
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static List<Long> inThreads(List<Callable<Long>> tasks) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<Long>();
            for (var future : executor.invokeAll(tasks)) {
                results.add(result(future));
            }
            return results;
        }
    }

    private static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a measured call failed", failed.getCause());
        }
    }
}
