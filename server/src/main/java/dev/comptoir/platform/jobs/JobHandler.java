package dev.comptoir.platform.jobs;

/**
 * Work that is done later, at least once: a Spring bean, found by its type. A run may be repeated
 * after a crash or a failure, so it must be idempotent. It is not inside a transaction; it opens
 * those it needs.
 */
public interface JobHandler {

    /**
     * The job's name in the database, such as {@code integrations.daily-test}. Never rename it:
     * waiting work carries it.
     */
    String job();

    /** Does the work; whatever it throws is a failure that {@link #retries()} answers. */
    void run(JobRun run);

    /** How often and how fast a failed run is tried again before it is kept as failed. */
    default Retries retries() {
        return Retries.DEFAULT;
    }
}
