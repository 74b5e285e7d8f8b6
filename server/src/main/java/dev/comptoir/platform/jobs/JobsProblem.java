package dev.comptoir.platform.jobs;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be refused about work. */
final class JobsProblem {

    /** It ended, or was never there. */
    static final ProblemCode UNKNOWN = ProblemCode.of("jobs.unknown", HttpStatus.NOT_FOUND);

    static final ProblemCode RUNNING = ProblemCode.of("jobs.running", HttpStatus.CONFLICT);

    /** It comes back by itself, so there is nothing to cancel. */
    static final ProblemCode RECURRING = ProblemCode.of("jobs.recurring", HttpStatus.CONFLICT);

    private JobsProblem() {}
}
