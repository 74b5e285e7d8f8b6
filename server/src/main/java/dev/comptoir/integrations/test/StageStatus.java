package dev.comptoir.integrations.test;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a stage ended. */
public enum StageStatus {
    PASSED,
    WARNED,
    FAILED,
    /** An earlier stage failed. */
    NOT_RUN,
    /** There is nothing to look at, such as encryption on the way to a simulator. */
    SKIPPED;

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static StageStatus of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
