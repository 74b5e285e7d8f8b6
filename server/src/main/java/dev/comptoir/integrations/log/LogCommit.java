package dev.comptoir.integrations.log;

/** An entry of the log on its way to the disk. */
@FunctionalInterface
public interface LogCommit {

    /**
     * Returns when the entry is committed, or when the wait for that is over; to be called once.
     */
    void await();
}
