package dev.comptoir.access;

import dev.comptoir.platform.StoreId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who acts: what permissions are checked for and what the audit trail and the logs name. */
public sealed interface Actor {

    /** A person who signed in. */
    record PersonActor(UUID id, String email, String name, boolean platformAdmin) implements Actor {
        @Override
        public String label() {
            return name;
        }

        @Override
        public Kind kind() {
            return Kind.PERSON;
        }
    }

    /** A machine with an API key; a key opens one store, within its scopes. */
    record KeyActor(UUID id, StoreId store, String name, Set<Permission> scopes) implements Actor {
        public KeyActor {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public Kind kind() {
            return Kind.API_KEY;
        }
    }

    /** Comptoir itself, named by the work it does, such as {@code daily test}. */
    record SystemActor(String name) implements Actor {
        @Override
        public @Nullable UUID id() {
            return null;
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public Kind kind() {
            return Kind.SYSTEM;
        }
    }

    /** The kinds of actors by their names in JSON and in the database. */
    @io.swagger.v3.oas.annotations.media.Schema(name = "ActorKind")
    enum Kind {
        PERSON("person"),
        API_KEY("api_key"),
        SYSTEM("system");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        @com.fasterxml.jackson.annotation.JsonValue
        public String id() {
            return id;
        }

        /**
         * @throws IllegalArgumentException when there is no kind of that name
         */
        @com.fasterxml.jackson.annotation.JsonCreator
        public static Kind of(String id) {
            for (var kind : values()) {
                if (kind.id.equals(id)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("there is no kind of actor '%s'".formatted(id));
        }
    }

    /** The person's or key's id; Comptoir itself has none. */
    @Nullable UUID id();

    /** How people know the actor. */
    String label();

    Kind kind();

    /**
     * The actor of the running request or job.
     *
     * @throws IllegalStateException where nobody acts: a defect, since every entry names its actor
     */
    static Actor current() {
        return CurrentActor.require();
    }

    /**
     * Runs work, typically a job or another thread of the same request, in the name of an actor.
     */
    static <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
