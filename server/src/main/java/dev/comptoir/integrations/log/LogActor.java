package dev.comptoir.integrations.log;

import dev.comptoir.access.Actor;

/** Who caused an entry, as the log keeps it. */
public record LogActor(String kind, String label) {

    public static LogActor of(Actor actor) {
        return new LogActor(actor.kind().id(), actor.label());
    }

    public static LogActor current() {
        return of(Actor.current());
    }
}
