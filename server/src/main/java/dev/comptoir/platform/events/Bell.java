package dev.comptoir.platform.events;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.System;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells all nodes that there are new events. Only a hint, given after the commit and once for a
 * burst: a NOTIFY inside the transaction would make all publishing transactions of the installation
 * commit one after the other.
 */
@Component
final class Bell {

    static final String CHANNEL = "comptoir_events";

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

    /** How long it gathers a burst: browsers that hear of it a moment later miss nothing. */
    private static final Duration BURST = Duration.ofMillis(50);

    private final JdbcClient system;
    private final RecentEvents recent;
    private final AtomicBoolean ringing = new AtomicBoolean();
    private final Map<Hint, StoreEvent> hints = new ConcurrentHashMap<>();

    /** What a browser tells apart. */
    private record Hint(StoreId store, EventType type) {}

    Bell(@System JdbcClient system, RecentEvents recent) {
        this.system = system;
        this.recent = recent;
    }

    /** Has the event written with the next ring, and only the last one of its store and name. */
    void ringFor(StoreEvent hint) {
        hints.put(new Hint(hint.store(), EventType.of(hint.getClass())), hint);
        ring();
    }

    void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        ring();
                    }
                });
    }

    private void ring() {
        if (ringing.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::send);
        }
    }

    private void send() {
        LockSupport.parkNanos(BURST.toNanos());
        ringing.set(false); // first, so that whoever commits from now on rings again
        try {
            writeHints();
            system.sql("select pg_notify(:channel, '')")
                    .param("channel", CHANNEL)
                    .query()
                    .singleRow();
        } catch (DataAccessException missed) {
            LOG.debug(
                    "No node was told of new events; those of transactions they find at their next poll",
                    missed);
        }
    }

    private void writeHints() {
        var gathered = new ArrayList<StoreEvent>();
        for (var hint : hints.keySet()) {
            var event = hints.remove(hint);
            if (event != null) { // another ring may have taken it
                gathered.add(event);
            }
        }
        if (!gathered.isEmpty()) {
            recent.insertAll(gathered);
        }
    }
}
