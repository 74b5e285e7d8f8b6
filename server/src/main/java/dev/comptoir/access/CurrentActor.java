package dev.comptoir.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Finds the actor: named explicitly by {@link Actor#callAs}, else whoever the request was
 * authenticated as.
 */
final class CurrentActor {

    private static final ScopedValue<Actor> NAMED = ScopedValue.newInstance();

    private CurrentActor() {}

    static <T extends @Nullable Object> T callAs(Actor actor, Supplier<T> work) {
        return ScopedValue.where(NAMED, actor).call(work::get);
    }

    static Optional<Actor> find() {
        if (NAMED.isBound()) {
            return Optional.of(NAMED.get());
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof ActorAuthentication known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    static Actor require() {
        return find().orElseThrow(() -> new IllegalStateException("nobody acts here"));
    }
}
