package dev.comptoir.platform.data;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Commits what many callers write in groups, one after the other: whoever comes while a group is
 * being committed goes with the next, so that sixteen callers cost one commit instead of sixteen,
 * and the slower the disk the larger the groups. A caller waits until its entry is committed, or
 * until its patience is over.
 *
 * @param <T> what is written
 */
public final class GroupCommit<T> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final int LARGEST_GROUP = 128;
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Where groups go. Called by one thread. */
    public interface Ledger<T> {

        /** Writes all of them in one transaction, or none. */
        void commit(List<T> group);

        /** Their callers know. What fails here undoes nothing. */
        default void committed(List<T> group) {}

        /**
         * Whether a group that the database had no ear for is tried again after a pause; its
         * callers wait meanwhile, as long as they have patience.
         *
         * @param age of its oldest entry
         */
        boolean insists(Duration age);

        /** These will not be written, unless the database did it and could not say so. */
        void lost(List<T> group, Exception why);
    }

    /** What a caller knows when it goes on. */
    public enum Outcome {
        COMMITTED,
        /** Its patience is over; the entry may still be written. */
        LATE,
        /** It was lost. */
        LOST
    }

    /** An entry on its way to the disk. */
    @FunctionalInterface
    public interface Commit {

        /**
         * Returns when the entry is committed, or when it is clear that it is not to be waited for.
         */
        Outcome await();
    }

    /**
     * @param backlog how many entries may wait
     * @param patience how long a caller waits
     */
    public record Limits(int backlog, Duration patience) {}

    private final Ledger<T> ledger;
    private final Limits limits;
    private final BlockingQueue<Waiting<T>> backlog;
    private final Thread writer;
    private final Thread watch;
    private volatile List<Waiting<T>> inCommit = List.of();
    private volatile boolean closing;
    private volatile boolean unwatched;

    /**
     * @param name of its threads
     */
    public GroupCommit(String name, Limits limits, Ledger<T> ledger) {
        this.ledger = ledger;
        this.limits = limits;
        backlog = new ArrayBlockingQueue<>(limits.backlog());
        writer = Thread.ofPlatform().daemon().name(name).start(this::work);
        watch = Thread.ofVirtual().name(name + "-watch").start(this::watch);
    }

    /** How many entries wait. */
    public int waiting() {
        return backlog.size();
    }

    /** Returns when the entry is committed, or when it is clear that it is not to be waited for. */
    public Outcome write(T entry) {
        return begin(entry).await();
    }

    /** Has the entry written while the caller does something else. */
    public Commit begin(T entry) {
        var waiting = new Waiting<>(entry);
        if (closing || !backlog.offer(waiting)) {
            var why = closing ? "the server is being stopped" : "the backlog is full";
            ledger.lost(List.of(entry), new IllegalStateException(why));
            waiting.outcome.complete(Outcome.LOST);
        } else if (unwatched) {
            waiting.outcome.complete(Outcome.LATE);
        }
        return waiting;
    }

    /**
     * Ends the wait of those whose patience is over. One thread for all: a wait with an end of its
     * own would wake the timer of the virtual threads for each entry.
     */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                endWaits(limits.patience());
            }
        } catch (InterruptedException e) {
            unwatched = true; // first: whoever comes after the last look must not wait for another
            endWaits(Duration.ZERO);
        }
    }

    private void endWaits(Duration patience) {
        inCommit.forEach(waiting -> waiting.endAfter(patience));
        backlog.forEach(waiting -> waiting.endAfter(patience));
    }

    private void work() {
        while (!closing || !backlog.isEmpty()) {
            try {
                var first = backlog.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    var group = new ArrayList<Waiting<T>>(LARGEST_GROUP);
                    group.add(first);
                    backlog.drainTo(group, LARGEST_GROUP - 1);
                    inCommit = group;
                    commit(group);
                    inCommit = List.of();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void commit(List<Waiting<T>> group) throws InterruptedException {
        var entries = entries(group);
        while (true) {
            try {
                ledger.commit(entries);
                break;
            } catch (DataIntegrityViolationException e) {
                commitEach(group, e);
                return;
            } catch (DataAccessException e) {
                if (closing || !ledger.insists(group.getFirst().age())) {
                    lose(group, e);
                    return;
                }
                Thread.sleep(PAUSE);
            } catch (RuntimeException mistake) {
                log.error(
                        "A group of {} entries met with a mistake of ours", group.size(), mistake);
                lose(group, mistake);
                return;
            }
        }
        group.forEach(waiting -> waiting.outcome.complete(Outcome.COMMITTED));
        tell(entries);
    }

    /** One entry that the database cannot take must not take the others with it. */
    private void commitEach(List<Waiting<T>> group, DataIntegrityViolationException why)
            throws InterruptedException {
        if (group.size() == 1) {
            lose(group, why);
            return;
        }
        for (var waiting : group) {
            commit(List.of(waiting));
        }
    }

    /** They are committed whatever comes of it. */
    private void tell(List<T> entries) {
        try {
            ledger.committed(entries);
        } catch (RuntimeException e) {
            log.warn("What follows a commit of {} entries failed", entries.size(), e);
        }
    }

    private static <T> List<T> entries(List<Waiting<T>> group) {
        return group.stream().map(Waiting::entry).toList();
    }

    private void lose(List<Waiting<T>> group, Exception why) {
        ledger.lost(entries(group), why);
        group.forEach(waiting -> waiting.outcome.complete(Outcome.LOST));
    }

    /** Writes what waits, within a few seconds. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        watch.interrupt();
    }

    /**
     * @param since on the clock of {@link java.lang.System#nanoTime()}
     */
    private record Waiting<T>(T entry, CompletableFuture<Outcome> outcome, long since)
            implements Commit {

        Waiting(T entry) {
            this(entry, new CompletableFuture<>(), java.lang.System.nanoTime());
        }

        @Override
        public Outcome await() {
            try {
                return outcome.get(); // see watch()
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // the entry will be written all the same
                return Outcome.LATE;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        Duration age() {
            return Duration.ofNanos(java.lang.System.nanoTime() - since);
        }

        void endAfter(Duration patience) {
            if (age().compareTo(patience) >= 0) {
                outcome.complete(Outcome.LATE);
            }
        }
    }
}
