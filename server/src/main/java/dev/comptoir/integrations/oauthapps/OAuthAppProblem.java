package dev.comptoir.integrations.oauthapps;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be refused about applications. */
final class OAuthAppProblem {

    /** No such provider, or none that is signed in to through an application. */
    static final ProblemCode UNKNOWN_PROVIDER =
            ProblemCode.of("oauth-apps.unknown-provider", HttpStatus.NOT_FOUND);

    static final ProblemCode SECRET_MISSING =
            ProblemCode.of("oauth-apps.secret-missing", HttpStatus.UNPROCESSABLE_CONTENT);

    static final ProblemCode CHANGED_MEANWHILE =
            ProblemCode.of("oauth-apps.changed-meanwhile", HttpStatus.CONFLICT);

    private OAuthAppProblem() {}
}
