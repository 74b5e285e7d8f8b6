package dev.comptoir.platform.events;

import dev.comptoir.platform.data.System;
import java.time.Duration;
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
    private final AtomicBoolean ringing = new AtomicBoolean();

    Bell(@System JdbcClient system) {
        this.system = system;
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
            system.sql("select pg_notify(:channel, '')")
                    .param("channel", CHANNEL)
                    .query()
                    .singleRow();
        } catch (DataAccessException missed) {
            LOG.debug(
                    "No node was told of new events; they will find them at their next poll",
                    missed);
        }
    }
}
