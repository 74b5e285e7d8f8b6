package dev.comptoir.integrations.spi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Under which heading the catalogue shows a provider. */
public enum Category {
    CARRIER,
    MEETINGS,
    AI,
    OTHER;

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
