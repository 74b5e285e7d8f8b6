package dev.comptoir.access;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** Why somebody does not get in, or may not do something. */
final class AccessProblem {

    static final ProblemCode SIGN_IN_NEEDED =
            ProblemCode.of("access.sign-in-needed", HttpStatus.UNAUTHORIZED);

    static final ProblemCode SIGN_IN_REFUSED =
            ProblemCode.of("access.sign-in-refused", HttpStatus.UNAUTHORIZED);

    static final ProblemCode TOO_MANY_ATTEMPTS =
            ProblemCode.of("access.too-many-attempts", HttpStatus.TOO_MANY_REQUESTS);

    static final ProblemCode KEY_INVALID =
            ProblemCode.of("access.key-invalid", HttpStatus.UNAUTHORIZED);

    static final ProblemCode FORBIDDEN = ProblemCode.of("access.forbidden", HttpStatus.FORBIDDEN);

    static final ProblemCode PERSON_NEEDED =
            ProblemCode.of("access.person-needed", HttpStatus.FORBIDDEN);

    static final ProblemCode ADMIN_NEEDED =
            ProblemCode.of("access.admin-needed", HttpStatus.FORBIDDEN);

    static final ProblemCode CSRF = ProblemCode.of("access.csrf", HttpStatus.FORBIDDEN);

    static final ProblemCode FOREIGN_ORIGIN =
            ProblemCode.of("access.foreign-origin", HttpStatus.FORBIDDEN);

    static final ProblemCode WRONG_PASSWORD =
            ProblemCode.of("access.wrong-password", HttpStatus.UNPROCESSABLE_CONTENT);

    static final ProblemCode WEAK_PASSWORD =
            ProblemCode.of("access.weak-password", HttpStatus.UNPROCESSABLE_CONTENT);

    static final ProblemCode LINK_INVALID =
            ProblemCode.of("access.link-invalid", HttpStatus.NOT_FOUND);

    static final ProblemCode SCOPES_TOO_WIDE =
            ProblemCode.of("access.scopes-too-wide", HttpStatus.FORBIDDEN);

    static final ProblemCode LAST_ADMINISTRATOR =
            ProblemCode.of("access.last-administrator", HttpStatus.CONFLICT);

    private AccessProblem() {}
}
