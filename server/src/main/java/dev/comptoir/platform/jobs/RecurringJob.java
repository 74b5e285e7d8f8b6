package dev.comptoir.platform.jobs;

/**
 * Work that comes back: a Spring bean, found by its type. However many nodes there are, each
 * occurrence runs on one of them; a failed one is tried again before the next is due. No store is
 * bound.
 */
public interface RecurringJob {

    /** The job's name in the database, such as {@code platform.events-retention}. */
    String job();

    Recurrence recurrence();

    void run();
}
