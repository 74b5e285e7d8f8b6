package dev.comptoir.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a message that was kept. */
enum HookState {
    /** It is about to be handed on, or to be tried again. */
    WAITING,
    HANDLED,
    /** It was tried often enough; somebody may have it replayed. */
    FAILED;

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no state of that name
     */
    @JsonCreator
    static HookState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
