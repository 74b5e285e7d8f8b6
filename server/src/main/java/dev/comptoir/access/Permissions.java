package dev.comptoir.access;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import org.springframework.stereotype.Service;

/**
 * Whether somebody holds a permission in a store, where the one that {@link Requires} names is not
 * enough, because what is needed depends on what is asked for.
 */
@Service
public final class Permissions {

    private final Memberships memberships;

    Permissions(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Whether the current actor holds the permission in the current store. */
    public boolean has(Permission permission) {
        return has(Actor.current(), StoreScope.current(), permission);
    }

    boolean has(Actor actor, StoreId store, Permission permission) {
        return switch (actor) {
            case Actor.KeyActor key ->
                    key.store().equals(store) && key.scopes().contains(permission);
            case Actor.PersonActor person ->
                    memberships
                            .roleOf(person.id(), store)
                            .filter(permission::allowedTo)
                            .isPresent();
            case Actor.SystemActor _ -> false;
        };
    }
}
