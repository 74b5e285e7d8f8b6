package dev.comptoir.integrations.log;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How what an entry tells of ended. */
public enum LogOutcome {
    OK,
    FAILED;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no outcome of that name
     */
    @JsonCreator
    public static LogOutcome of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
