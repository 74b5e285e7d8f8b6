package dev.comptoir.integrations;

import dev.comptoir.access.Actor;
import dev.comptoir.integrations.log.LogActor;
import io.swagger.v3.oas.annotations.media.Schema;

/** Who caused something, as far as the log tells. */
@Schema(name = "LogActor")
record ActorView(Actor.Kind kind, String label) {

    static ActorView of(LogActor actor) {
        return new ActorView(Actor.Kind.of(actor.kind()), actor.label());
    }
}
