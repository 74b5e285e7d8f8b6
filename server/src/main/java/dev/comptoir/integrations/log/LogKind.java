package dev.comptoir.integrations.log;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entry of the log tells of. */
public enum LogKind {
    /** One attempt to call the provider. */
    CALL,
    /** A connection test as a whole. */
    TEST,
    /** Somebody changed the connection. */
    CHANGE,
    /** Something failed before the provider was called. */
    ERROR;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no kind of that name
     */
    @JsonCreator
    public static LogKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
