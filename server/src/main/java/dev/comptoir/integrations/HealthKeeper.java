package dev.comptoir.integrations;

import dev.comptoir.integrations.health.Health;
import dev.comptoir.integrations.health.HealthEvent;
import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.platform.events.Events;
import java.time.Duration;
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

    private final ConnectionRows rows;
    private final TransactionTemplate transaction;
    private final Events events;
    private final HealthNews news;

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
        if (!worthWriting(connection.health(), event)) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> write(connection, event));
        } catch (DataAccessException | TransactionException e) {
            log.warn("The health of integration {} could not be noted", connection.id(), e);
        }
    }

    /**
     * Inside the caller's transaction. Whoever writes the change also tells of it: the row's lock
     * makes all but one of those who found it at once, on whichever node, find it written.
     */
    void write(Connection connection, HealthEvent event) {
        rows.findForUpdate(connection.id())
                .filter(now -> now.credentialsVersion() == connection.credentialsVersion())
                .ifPresent(now -> {
                    var next = now.health().after(event);
                    rows.updateHealth(now.id(), next);
                    if (next.state() != now.health().state()) {
                        events.publish(new IntegrationChanged(now.store(), now.id()));
                        news.tell(now, next);
                    }
                });
    }

    private static boolean worthWriting(Health health, HealthEvent event) {
        if (!(event instanceof HealthEvent.CallSucceeded)
                || health.state() != HealthState.HEALTHY) {
            return !health.after(event).equals(health);
        }
        var last = health.lastSuccessAt();
        return health.failures() > 0 || last == null || event.at().isAfter(last.plus(REFRESH));
    }
}
