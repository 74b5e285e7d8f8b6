package dev.comptoir.benchmarks;

import java.util.List;

/** A command that writes, and what must hold of it whenever the server dies in its middle. */
interface KillStep {

    String name();

    /** Whether it is repeated after the restart with the same Idempotency-Key. */
    default boolean repeatable() {
        return false;
    }

    /** Whether every run changes the same row, so that a run can be looked at only until the next. */
    default boolean overwritten() {
        return false;
    }

    /** Makes what one run needs, before the server is in danger. */
    default void prepare(String run) throws Exception {}

    /**
     * Does it, under the run's name as correlation id.
     *
     * @return the HTTP status, or {@link Sender#NONE}
     */
    int send(String run) throws Exception;

    /** What the tables say of a run: new or old, and nothing in between. */
    Found look(String run) throws Exception;

    /**
     * What was found of a run.
     *
     * @param happened whether the command took effect, once or more often
     * @param times how often
     * @param contradictions rows that do not fit together
     */
    record Found(boolean happened, long times, List<String> contradictions) {}
}
