package dev.comptoir.access;

import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An actor as tables keep it, in the columns {@code actor_kind}, {@code actor_id} and {@code
 * actor_label}. People are kept by their id alone and named when the row is read, see {@link
 * ActorNames}: that way a new name shows everywhere, and a person can be forgotten.
 *
 * @param id none for Comptoir itself
 * @param label name of an API key at that time, or of a work of Comptoir; none for people
 */
public record ActorRef(Actor.Kind kind, @Nullable UUID id, @Nullable String label) {

    public static ActorRef of(Actor actor) {
        var label = actor.kind() == Actor.Kind.PERSON ? null : actor.label();
        return new ActorRef(actor.kind(), actor.id(), label);
    }

    /** The actor of the running request or job. */
    public static ActorRef current() {
        return of(Actor.current());
    }

    /** Reads the three columns. */
    public static ActorRef read(ResultSet row) throws SQLException {
        return new ActorRef(
                Actor.Kind.of(text(row, "actor_kind")),
                uuidOrNull(row, "actor_id"),
                row.getString("actor_label"));
    }
}
