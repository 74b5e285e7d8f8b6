package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be refused about tracking. */
final class TrackingProblem {

    /** The shipment has no parcel with a number that its carrier tracks. */
    static final ProblemCode NOT_TRACKED =
            ProblemCode.of("shipping.not-tracked", HttpStatus.CONFLICT);

    /** The carrier's limit of calls is reached. */
    static final ProblemCode ASKED_TOO_OFTEN =
            ProblemCode.of("shipping.asked-too-often", HttpStatus.TOO_MANY_REQUESTS);

    static final ProblemCode LINK_INVALID =
            ProblemCode.of("shipping.tracking-link-invalid", HttpStatus.NOT_FOUND);

    private TrackingProblem() {}
}
