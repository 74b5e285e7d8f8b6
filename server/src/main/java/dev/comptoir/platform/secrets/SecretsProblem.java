package dev.comptoir.platform.secrets;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can go wrong with stored secrets. */
public enum SecretsProblem implements ProblemCode {
    /**
     * The master key is missing or another one; {@code params}: reason, keyIdNeeded, keyIdFound.
     */
    LOCKED("secrets.locked", HttpStatus.SERVICE_UNAVAILABLE),
    /**
     * The stored form was changed, or belongs to another place; the secret has to be entered again.
     */
    UNREADABLE("secrets.unreadable", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    SecretsProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
