package dev.comptoir.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request whose actor is proven, by a session or by an API key. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    static final String PLATFORM_ADMIN = "PLATFORM_ADMIN";

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final @Nullable UUID session;

    private ActorAuthentication(Actor actor, @Nullable UUID session, List<String> authorities) {
        super(AuthorityUtils.createAuthorityList(authorities));
        this.actor = actor;
        this.session = session;
        super.setAuthenticated(true);
    }

    static ActorAuthentication ofSession(Actor.PersonActor person, UUID session) {
        return new ActorAuthentication(
                person, session, person.platformAdmin() ? List.of(PLATFORM_ADMIN) : List.of());
    }

    static ActorAuthentication ofKey(Actor.KeyActor key) {
        return new ActorAuthentication(key, null, List.of());
    }

    /** Of the running request, where it is known that there is one. */
    static ActorAuthentication current() {
        return (ActorAuthentication)
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The session that proved the person; none for keys. */
    @Nullable UUID session() {
        return session;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    /** A stable name of the actor, for limits and idempotency. */
    @Override
    public String getName() {
        return actor.kind().id() + ":" + actor.id();
    }
}
