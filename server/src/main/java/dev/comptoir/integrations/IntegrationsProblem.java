package dev.comptoir.integrations;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be refused about a store's connections. */
enum IntegrationsProblem implements ProblemCode {
    UNKNOWN_PROVIDER("integrations.unknown-provider", HttpStatus.UNPROCESSABLE_CONTENT),
    UNKNOWN_INTEGRATION("integrations.unknown", HttpStatus.NOT_FOUND),
    UNKNOWN_LOG_ENTRY("integrations.unknown-log-entry", HttpStatus.NOT_FOUND),
    LABEL_INVALID("integrations.label-invalid", HttpStatus.UNPROCESSABLE_CONTENT),
    LABEL_TAKEN("integrations.label-taken", HttpStatus.CONFLICT),
    /** Somebody else changed the connection meanwhile; {@code params}: currentVersion. */
    VERSION_CONFLICT("integrations.version-conflict", HttpStatus.CONFLICT),
    INACTIVE("integrations.inactive", HttpStatus.CONFLICT),
    INACTIVE_DEFAULT("integrations.inactive-default", HttpStatus.CONFLICT),
    CAPABILITY_MISSING("integrations.capability-missing", HttpStatus.CONFLICT),
    ENVIRONMENT_UNAVAILABLE(
            "integrations.environment-unavailable", HttpStatus.UNPROCESSABLE_CONTENT),
    SIMULATOR_REFUSED("integrations.simulator-refused", HttpStatus.CONFLICT),
    SIMULATOR_MISSING("integrations.simulator-missing", HttpStatus.CONFLICT),
    NOTHING_TO_ROTATE("integrations.nothing-to-rotate", HttpStatus.UNPROCESSABLE_CONTENT);

    private final String code;
    private final HttpStatus status;

    IntegrationsProblem(String code, HttpStatus status) {
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
