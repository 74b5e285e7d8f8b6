package dev.comptoir.platform.events;

import dev.comptoir.platform.jobs.Retries;

/**
 * Reacts to events of one kind: a Spring bean, found by its type. Each event reaches each listener
 * at least once, on any node, some milliseconds after the commit that published it, with the
 * event's store bound. It must be idempotent.
 */
public interface EventListener<E extends StoreEvent> {

    Class<E> event();

    void on(E event, EventId id);

    /**
     * Names the listener in the database. Before renaming the class, return its old name here:
     * waiting events carry it.
     */
    default String name() {
        return getClass().getSimpleName();
    }

    /** How a failed delivery is tried again. */
    default Retries retries() {
        return Retries.DEFAULT;
    }
}
