package dev.comptoir.platform.events;

import java.util.UUID;

/** Identifies one event; a listener that must not act twice remembers it. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
