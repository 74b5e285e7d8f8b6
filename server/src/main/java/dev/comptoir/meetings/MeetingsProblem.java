package dev.comptoir.meetings;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with an order for a meeting. */
final class MeetingsProblem {

    /** The store has no active connection to the provider. */
    static final ProblemCode NO_CONNECTION =
            ProblemCode.of("meetings.no-connection", HttpStatus.CONFLICT);

    static final ProblemCode UNKNOWN_MEETING =
            ProblemCode.of("meetings.unknown", HttpStatus.NOT_FOUND);

    /** Whether the provider made it is not known yet; {@code params}: retryAfterSeconds. */
    static final ProblemCode UNSETTLED = ProblemCode.of("meetings.unsettled", HttpStatus.CONFLICT);

    private MeetingsProblem() {}
}
