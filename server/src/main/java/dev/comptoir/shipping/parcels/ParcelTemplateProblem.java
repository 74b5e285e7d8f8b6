package dev.comptoir.shipping.parcels;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with the boxes of a store. */
final class ParcelTemplateProblem {

    static final ProblemCode NAME_TAKEN =
            ProblemCode.of("shipping.parcel-template-name-taken", HttpStatus.CONFLICT);

    /** Somebody else changed it meanwhile. */
    static final ProblemCode CHANGED_MEANWHILE =
            ProblemCode.of("shipping.parcel-template-changed", HttpStatus.CONFLICT);

    static final ProblemCode TOO_MANY =
            ProblemCode.of("shipping.too-many-parcel-templates", HttpStatus.CONFLICT);

    private ParcelTemplateProblem() {}
}
