package dev.comptoir.platform.events;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.jobs.Jobs;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells other modules and browsers that something happened. An event is written in the transaction
 * that caused it: one durable task for each {@link EventListener}, and a row for the streams of
 * browsers. A rollback leaves neither. Only a {@link #hint} is written after the fact.
 */
@Service
public class Events {

    private final Listeners listeners;
    private final Jobs jobs;
    private final RecentEvents recent;
    private final Bell bell;

    Events(Listeners listeners, Jobs jobs, RecentEvents recent, Bell bell) {
        this.listeners = listeners;
        this.jobs = jobs;
        this.recent = recent;
        this.bell = bell;
    }

    /**
     * Publishes the event if and when the transaction in progress commits.
     *
     * @throws IllegalStateException outside a transaction, or bound to another store than the
     *     event's
     */
    public void publish(StoreEvent event) {
        publishAll(List.of(event));
    }

    /**
     * Publishes what one piece of work did to many things, under the same rules as one event. Each
     * event reaches its listeners; browsers hear one of each name, since they only learn from it
     * that what they show is old.
     */
    public void publishAll(List<? extends StoreEvent> events) {
        var shown = new HashSet<String>();
        for (var event : events) {
            publish(event, shown.add(EventType.of(event.getClass()).name()));
        }
    }

    /**
     * Tells browsers, and nobody else, that what they show may be old; outside of transactions,
     * after what happened. Of a burst of one name they hear one. For what happens often and may
     * well be seen later: lost when this server dies within the moment that gathers a burst.
     */
    public void hint(StoreEvent event) {
        bell.ringFor(event);
    }

    private void publish(StoreEvent event, boolean toBrowsers) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "An event is published in the transaction that causes it");
        }
        var bound = StoreScope.find();
        if (bound.isEmpty()) {
            StoreScope.run(event.store(), () -> write(event, toBrowsers));
        } else if (bound.get().equals(event.store())) {
            write(event, toBrowsers);
        } else {
            throw new IllegalStateException(
                    "The event belongs to another store than the one bound");
        }
    }

    private void write(StoreEvent event, boolean toBrowsers) {
        var type = EventType.of(event.getClass());
        var id = new EventId(Ids.next());
        if (toBrowsers) {
            recent.insert(id, type, event);
        }
        var jobNames = listeners.jobsFor(event.getClass());
        if (!jobNames.isEmpty()) {
            jobs.scheduleAll(jobNames, id.toString(), Instant.EPOCH, listeners.write(type, event));
        }
        bell.ringAfterCommit();
    }
}
