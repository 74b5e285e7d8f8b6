package dev.comptoir.notifications;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much a message matters. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** Something has to be done before long. */
    WARNING,
    /** Something does not work. */
    PROBLEM;

    /** The name in JSON and in the database: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
