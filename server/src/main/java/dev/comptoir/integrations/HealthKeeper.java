package dev.comptoir.integrations;

import dev.comptoir.integrations.health.Health;
import dev.comptoir.integrations.health.HealthEvent;
import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.events.Events;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a connection's health what its calls and tests met with. */
@Component
final class HealthKeeper {

    private static final Logger log = LoggerFactory.getLogger(HealthKeeper.class);

    /** A healthy connection's last success is written this often, not with every call. */
    private static final Duration REFRESH = Duration.ofMinutes(1);

    private static final int MANY = 5_000;

    private final ConnectionRows rows;
    private final TransactionTemplate transaction;
    private final Events events;
    private final HealthNews news;

    /** When this node last refreshed a connection's last success. */
    private final Map<UUID, Instant> refreshed = new ConcurrentHashMap<>();

    HealthKeeper(
            ConnectionRows rows,
            PlatformTransactionManager transactions,
            Events events,
            HealthNews news) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.news = news;
    }

    /** Never fails its caller: what the provider answered is worth more than the note of it. */
    void note(Connection connection, HealthEvent event) {
        var health = connection.health();
        if (isRoutine(health, event)) {
            if (refreshIsDue(connection, event.at())) {
                // nobody waits to be told that all is as it was
                Thread.ofVirtual()
                        .name("health-refresh")
                        .start(() ->
                                StoreScope.run(
                                        connection.store(), () -> refresh(connection, event)));
            }
        } else if (!health.after(event).equals(health)) {
            save(connection, () -> write(connection, event));
        }
    }

    /** Unless a call failed since: this success was before it and ends nothing. */
    void refresh(Connection connection, HealthEvent event) {
        save(
                connection,
                () ->
                        current(connection)
                                .filter(now -> isRoutine(now.health(), event))
                                .ifPresent(now ->
                                        rows.updateHealth(now.id(), now.health().after(event))));
    }

    private void save(Connection connection, Runnable change) {
        try {
            transaction.executeWithoutResult(status -> change.run());
        } catch (DataAccessException | TransactionException e) {
            log.warn("The health of integration {} could not be noted", connection.id(), e);
        }
    }

    /**
     * Inside the caller's transaction. Whoever writes the change also tells of it: the row's lock
     * makes all but one of those who found it at once, on whichever node, find it written.
     */
    void write(Connection connection, HealthEvent event) {
        current(connection)
                .ifPresent(now -> {
                    var next = now.health().after(event);
                    rows.updateHealth(now.id(), next);
                    if (next.state() != now.health().state()) {
                        events.publish(new IntegrationChanged(now.store(), now.id()));
                        news.tell(now, next);
                    }
                });
    }

    /** Locked; nothing when it has other credentials by now, or is gone. */
    private Optional<Connection> current(Connection connection) {
        return rows.findForUpdate(connection.id())
                .filter(now -> now.credentialsVersion() == connection.credentialsVersion());
    }

    private static boolean isRoutine(Health health, HealthEvent event) {
        return event instanceof HealthEvent.CallSucceeded
                && health.state() == HealthState.HEALTHY
                && health.failures() == 0
                && health.lastSuccessAt() != null;
    }

    /** Once for all who call meanwhile, also for those whose connection was read before. */
    private boolean refreshIsDue(Connection connection, Instant now) {
        var known = connection.health().lastSuccessAt();
        if (known == null || !now.isAfter(known.plus(REFRESH))) {
            return false;
        }
        if (refreshed.size() > MANY) {
            refreshed.values().removeIf(at -> now.isAfter(at.plus(REFRESH)));
        }
        return refreshed.merge(
                        connection.id(),
                        now,
                        (last, asked) -> asked.isAfter(last.plus(REFRESH)) ? asked : last)
                == now;
    }
}
