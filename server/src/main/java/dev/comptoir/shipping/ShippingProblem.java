package dev.comptoir.shipping;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a price request as a whole. */
final class ShippingProblem {

    /** The store has no active connection to a carrier that tells prices. */
    static final ProblemCode NO_CARRIERS =
            ProblemCode.of("shipping.no-carriers", HttpStatus.CONFLICT);

    static final ProblemCode UNKNOWN_RATES =
            ProblemCode.of("shipping.unknown-rates", HttpStatus.NOT_FOUND);

    private ShippingProblem() {}
}
