package dev.comptoir.integrations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What made a connection test run. */
enum Trigger {
    SAVED,
    REQUESTED,
    DAILY;

    /** The name in JSON: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
