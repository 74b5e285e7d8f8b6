package dev.comptoir.access;

import java.lang.reflect.Method;
import java.util.ArrayList;

/** For whom an operation is, as its annotation says. */
sealed interface Audience {

    record Everybody() implements Audience {}

    record SignedIn() implements Audience {}

    record PlatformAdmin() implements Audience {}

    record OfStore(Permission permission) implements Audience {}

    /** It does not say, or says several things. */
    record Nobody() implements Audience {}

    static Audience of(Method operation) {
        var stated = new ArrayList<Audience>();
        if (operation.isAnnotationPresent(ForEverybody.class)) {
            stated.add(new Everybody());
        }
        if (operation.isAnnotationPresent(ForSignedIn.class)) {
            stated.add(new SignedIn());
        }
        if (operation.isAnnotationPresent(ForPlatformAdmin.class)) {
            stated.add(new PlatformAdmin());
        }
        var required = operation.getAnnotation(Requires.class);
        if (required != null) {
            stated.add(new OfStore(required.value()));
        }
        return stated.size() == 1 ? stated.getFirst() : new Nobody();
    }

    /** Its name in the contract. */
    default String id() {
        return switch (this) {
            case Everybody _ -> "everybody";
            case SignedIn _ -> "signed-in";
            case PlatformAdmin _ -> "platform-admin";
            case OfStore _ -> "store";
            case Nobody _ -> "nobody";
        };
    }
}
