package dev.comptoir.integrations.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How well a connection works, at a glance. */
public enum HealthState {
    /** Nothing has been asked of the provider yet. */
    NEVER_TESTED,
    HEALTHY,
    /** It works, but not always or not wholly. */
    DEGRADED,
    /** It does not work at present. */
    FAILING,
    /** The provider refuses the credentials: only new ones help. */
    NEEDS_RECONNECT;

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
