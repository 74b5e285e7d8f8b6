package dev.comptoir.access;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Operation;
import dev.comptoir.platform.web.OperationStep;
import dev.comptoir.platform.web.RequestProblem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Decides, for each operation and before anything of it is read, whether the caller belongs to its
 * audience; an operation that names none is refused. For operations of a store it then binds the
 * store, so that all that follows sees the rows of this store only. A store of others and a store
 * that does not exist are answered alike.
 */
@Component
@Order(AudienceCheck.ORDER)
final class AudienceCheck implements OperationStep {

    static final int ORDER = 100;
    private static final String STORE_VARIABLE = "storeId";

    private final Permissions permissions;

    AudienceCheck(Permissions permissions) {
        this.permissions = permissions;
    }

    @Override
    public void around(Operation operation, HttpServletResponse response, Next next)
            throws Exception {
        switch (Audience.of(operation.method().getMethod())) {
            case Audience.Everybody _ -> next.proceed(response);
            case Audience.SignedIn _ -> {
                person();
                next.proceed(response);
            }
            case Audience.PlatformAdmin _ -> {
                if (!person().platformAdmin()) {
                    throw new Problem(AccessProblem.ADMIN_NEEDED);
                }
                next.proceed(response);
            }
            case Audience.OfStore(var permission) -> {
                var store = authorize(permission, operation);
                StoreScope.<Boolean, Exception>call(
                        store,
                        () -> {
                            next.proceed(response);
                            return true;
                        });
            }
            case Audience.Nobody _ ->
                    throw new Problem(
                            AccessProblem.FORBIDDEN,
                            Map.of("permission", "–", "whoCanGrant", List.of()));
        }
    }

    private StoreId authorize(Permission permission, Operation operation) {
        var actor = actor();
        var store = store(operation);
        if (!permissions.has(actor, store, permission)) {
            throw forbidden(permission);
        }
        return store;
    }

    private static StoreId store(Operation operation) {
        var text =
                operation
                        .pathVariable(STORE_VARIABLE)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        operation.name()
                                                + " requires a permission, but its path has no {storeId}"));
        try {
            return StoreId.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(List.of(new FieldProblem(STORE_VARIABLE, "invalid")));
        }
    }

    private static Actor.PersonActor person() {
        return switch (actor()) {
            case Actor.PersonActor person -> person;
            case Actor.KeyActor _, Actor.SystemActor _ ->
                    throw new Problem(AccessProblem.PERSON_NEEDED);
        };
    }

    private static Actor actor() {
        return CurrentActor.find().orElseThrow(() -> new Problem(AccessProblem.SIGN_IN_NEEDED));
    }

    private static Problem forbidden(Permission permission) {
        var granting =
                Arrays.stream(Role.values())
                        .filter(role ->
                                role.atLeast(permission.minimumRole())
                                        && role.atLeast(Permission.MEMBERS_WRITE.minimumRole()))
                        .map(Role::id)
                        .toList();
        return new Problem(
                AccessProblem.FORBIDDEN,
                Map.of("permission", permission.id(), "whoCanGrant", granting));
    }
}
