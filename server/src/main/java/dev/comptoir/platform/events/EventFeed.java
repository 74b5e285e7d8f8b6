package dev.comptoir.platform.events;

import dev.comptoir.platform.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads new events of all stores for this node's streams: one connection of its own waits for the
 * {@link Bell}, and every other second the table is looked at in case it was not heard. A database
 * that is away loses nothing: reading goes on from the place that was reached.
 */
@Component
final class EventFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration FIRST_POLL_WHILE_UNSETTLED = Duration.ofMillis(10);
    private static final Duration PAUSE_AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);
    private static final int BATCH = 500;

    private final DatabaseAccess access;
    private final RecentEvents events;
    private final EventStreams streams;

    private volatile boolean running;
    private @Nullable Thread thread;

    EventFeed(DatabaseAccess access, RecentEvents events, EventStreams streams) {
        this.access = access;
        this.events = events;
        this.streams = streams;
    }

    @Override
    public synchronized void start() {
        if (!running) {
            streams.beginAt(events.now());
            running = true;
            thread = Thread.ofVirtual().name("event-feed").start(this::readUntilStopped);
        }
    }

    private void readUntilStopped() {
        boolean inTrouble = false;
        while (running) {
            try (var connection = listen()) {
                inTrouble = false;
                read(connection.unwrap(PGConnection.class));
            } catch (SQLException | DataAccessException trouble) {
                if (running && !inTrouble) {
                    LOG.warn("Live updates wait for the database: {}", trouble.getMessage());
                }
                inTrouble = true;
                pause();
            }
        }
    }

    private Connection listen() throws SQLException {
        var login = access.app();
        var connection = DriverManager.getConnection(access.url(), login.user(), login.password());
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + Bell.CHANNEL);
        }
        return connection;
    }

    private void read(PGConnection bell) throws SQLException {
        var wait = POLL;
        while (running) {
            boolean settled = catchUp();
            wait = settled ? POLL : soonerThanPoll(wait);
            bell.getNotifications(Math.toIntExact(wait.toMillis()));
        }
    }

    /** What waits for a transaction to end is asked for again soon, then ever less often. */
    private static Duration soonerThanPoll(Duration before) {
        if (before.equals(POLL)) {
            return FIRST_POLL_WHILE_UNSETTLED;
        }
        var doubled = before.multipliedBy(2);
        return doubled.compareTo(POLL) < 0 ? doubled : POLL;
    }

    /** Hands on what is new. False when some of it waits for an earlier transaction to end. */
    private boolean catchUp() {
        while (true) {
            List<RecentEvent> batch = events.after(streams.position(), BATCH);
            var settled = batch.stream().takeWhile(RecentEvent::settled).toList();
            streams.handOn(settled);
            if (settled.size() < batch.size()) {
                return false;
            }
            if (batch.size() < BATCH) {
                return true;
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_TROUBLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            awaitEnd(thread);
            thread = null;
        }
        streams.closeAll();
    }

    private static void awaitEnd(Thread reader) {
        try {
            reader.join(PATIENCE_AT_STOP);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
