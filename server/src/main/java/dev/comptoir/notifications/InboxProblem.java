package dev.comptoir.notifications;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be refused about an inbox. */
final class InboxProblem {

    /** An API key has read nothing and leaves nothing unread. */
    static final ProblemCode NO_READER =
            ProblemCode.of("notifications.no-reader", HttpStatus.CONFLICT);

    private InboxProblem() {}
}
