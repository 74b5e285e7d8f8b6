package dev.comptoir.platform.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again when it dies while Comptoir lives: killed for memory, a crash.
 * Requests are refused meanwhile, and the pools connect again by themselves.
 */
final class PostgresWatch {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final PostgresCluster cluster;
    private final int port;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;

    PostgresWatch(PostgresCluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
        this.thread = Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);
    }

    void begin() {
        thread.start();
    }

    /**
     * Ends the watch; a restart on its way is waited for, so that the server's end finds nobody
     * starting it.
     */
    void end() {
        ending.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        var pause = INTERVAL;
        while (!ended(pause)) {
            pause = look() ? INTERVAL : longer(pause);
        }
    }

    /** Whether the server runs, or runs again. */
    private boolean look() {
        try {
            if (cluster.postmaster().isEmpty()) {
                LOG.warn("PostgreSQL has ended unexpectedly; starting it again");
                cluster.restart(port);
                LOG.info("PostgreSQL runs again");
            }
            return true;
        } catch (IOException | DatabaseStartException e) {
            LOG.error(
                    "PostgreSQL could not be started again; the next attempt follows: {}",
                    e.getMessage());
            return false;
        }
    }

    private boolean ended(Duration pause) {
        try {
            return ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
