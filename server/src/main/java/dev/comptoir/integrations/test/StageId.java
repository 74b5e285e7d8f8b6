package dev.comptoir.integrations.test;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The stages of a connection test, in the order in which they run. */
public enum StageId {
    NAME_RESOLUTION,
    CONNECTION,
    TLS,
    SIGN_IN,
    CLOCK,
    ACCOUNT,
    CAPABILITIES;

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static StageId of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
