package dev.comptoir.integrations;

import dev.comptoir.integrations.log.LogCommit;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What calls of {@link Integrations} exchanged with providers and is still being committed, for a
 * caller who has something to do meanwhile. Nobody may be told the results before {@link #await}
 * has returned, except by lines that the caller sends as they come.
 */
public final class Bookkeeping {

    private final Queue<LogCommit> underWay = new ConcurrentLinkedQueue<>();

    void add(LogCommit commit) {
        underWay.add(commit);
    }

    /**
     * Returns when the exchanges of all calls that have returned are committed, or when the wait
     * for that is over.
     */
    public void await() {
        for (var next = underWay.poll(); next != null; next = underWay.poll()) {
            next.await();
        }
    }
}
