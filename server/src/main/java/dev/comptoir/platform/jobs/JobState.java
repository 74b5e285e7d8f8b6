package dev.comptoir.platform.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a piece of work stands, in the order in which lists show them. */
public enum JobState {
    /** Some node is at it. */
    RUNNING,
    /** It used up its attempts and waits for somebody to look at it. */
    FAILED,
    /** It failed and is tried again at its time. */
    RETRYING,
    /** It has not begun; recurring work waits for its next time. */
    WAITING;

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no state of that name
     */
    @JsonCreator
    public static JobState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
