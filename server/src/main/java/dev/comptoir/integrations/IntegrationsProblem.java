package dev.comptoir.integrations;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be refused about a store's connections. */
final class IntegrationsProblem {

    static final ProblemCode UNKNOWN_PROVIDER =
            ProblemCode.of("integrations.unknown-provider", HttpStatus.UNPROCESSABLE_CONTENT);

    static final ProblemCode UNKNOWN_INTEGRATION =
            ProblemCode.of("integrations.unknown", HttpStatus.NOT_FOUND);

    static final ProblemCode UNKNOWN_LOG_ENTRY =
            ProblemCode.of("integrations.unknown-log-entry", HttpStatus.NOT_FOUND);

    static final ProblemCode LABEL_INVALID =
            ProblemCode.of("integrations.label-invalid", HttpStatus.UNPROCESSABLE_CONTENT);

    static final ProblemCode LABEL_TAKEN =
            ProblemCode.of("integrations.label-taken", HttpStatus.CONFLICT);

    /** Somebody else changed the connection meanwhile; {@code params}: currentVersion. */
    static final ProblemCode VERSION_CONFLICT =
            ProblemCode.of("integrations.version-conflict", HttpStatus.CONFLICT);

    static final ProblemCode INACTIVE =
            ProblemCode.of("integrations.inactive", HttpStatus.CONFLICT);

    static final ProblemCode INACTIVE_DEFAULT =
            ProblemCode.of("integrations.inactive-default", HttpStatus.CONFLICT);

    static final ProblemCode CAPABILITY_MISSING =
            ProblemCode.of("integrations.capability-missing", HttpStatus.CONFLICT);

    static final ProblemCode ENVIRONMENT_UNAVAILABLE =
            ProblemCode.of(
                    "integrations.environment-unavailable", HttpStatus.UNPROCESSABLE_CONTENT);

    static final ProblemCode SIMULATOR_REFUSED =
            ProblemCode.of("integrations.simulator-refused", HttpStatus.CONFLICT);

    static final ProblemCode SIMULATOR_MISSING =
            ProblemCode.of("integrations.simulator-missing", HttpStatus.CONFLICT);

    static final ProblemCode NOTHING_TO_ROTATE =
            ProblemCode.of("integrations.nothing-to-rotate", HttpStatus.UNPROCESSABLE_CONTENT);

    private IntegrationsProblem() {}
}
