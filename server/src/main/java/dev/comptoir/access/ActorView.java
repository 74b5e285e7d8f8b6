package dev.comptoir.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as API and screens show it.
 *
 * @param id of the person or API key; none for Comptoir itself
 * @param label the name that they have now; somebody who has left is named so
 */
@Schema(name = "Actor")
public record ActorView(Actor.Kind kind, @Nullable UUID id, String label) {}
