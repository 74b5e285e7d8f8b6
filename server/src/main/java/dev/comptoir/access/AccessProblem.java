package dev.comptoir.access;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why somebody does not get in, or may not do something. */
enum AccessProblem implements ProblemCode {
    SIGN_IN_NEEDED("access.sign-in-needed", HttpStatus.UNAUTHORIZED),
    SIGN_IN_REFUSED("access.sign-in-refused", HttpStatus.UNAUTHORIZED),
    TOO_MANY_ATTEMPTS("access.too-many-attempts", HttpStatus.TOO_MANY_REQUESTS),
    KEY_INVALID("access.key-invalid", HttpStatus.UNAUTHORIZED),
    FORBIDDEN("access.forbidden", HttpStatus.FORBIDDEN),
    PERSON_NEEDED("access.person-needed", HttpStatus.FORBIDDEN),
    ADMIN_NEEDED("access.admin-needed", HttpStatus.FORBIDDEN),
    CSRF("access.csrf", HttpStatus.FORBIDDEN),
    FOREIGN_ORIGIN("access.foreign-origin", HttpStatus.FORBIDDEN),
    WRONG_PASSWORD("access.wrong-password", HttpStatus.UNPROCESSABLE_CONTENT),
    WEAK_PASSWORD("access.weak-password", HttpStatus.UNPROCESSABLE_CONTENT),
    LINK_INVALID("access.link-invalid", HttpStatus.NOT_FOUND),
    SCOPES_TOO_WIDE("access.scopes-too-wide", HttpStatus.FORBIDDEN);

    private final String code;
    private final HttpStatus status;

    AccessProblem(String code, HttpStatus status) {
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
