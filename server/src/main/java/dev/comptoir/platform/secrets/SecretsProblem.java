package dev.comptoir.platform.secrets;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with stored secrets. */
public final class SecretsProblem {

    /**
     * The master key is missing or another one; {@code params}: reason, keyIdNeeded, keyIdFound.
     */
    public static final ProblemCode LOCKED =
            ProblemCode.of("secrets.locked", HttpStatus.SERVICE_UNAVAILABLE);

    /**
     * The stored form was changed, or belongs to another place; the secret has to be entered again.
     */
    public static final ProblemCode UNREADABLE =
            ProblemCode.of("secrets.unreadable", HttpStatus.CONFLICT);

    private SecretsProblem() {}
}
