package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with price lists and rules. */
final class PricingProblem {

    static final ProblemCode NAME_TAKEN =
            ProblemCode.of("shipping.rate-grid-name-taken", HttpStatus.CONFLICT);

    /** Somebody else changed it meanwhile. */
    static final ProblemCode VERSION_CONFLICT =
            ProblemCode.of("shipping.version-conflict", HttpStatus.CONFLICT);

    /** A file out of which no price list can be read at all. */
    static final ProblemCode UNREADABLE_FILE =
            ProblemCode.of("shipping.unreadable-rate-grid", HttpStatus.UNPROCESSABLE_CONTENT);

    static final ProblemCode TOO_MANY =
            ProblemCode.of("shipping.too-many-price-lists", HttpStatus.CONFLICT);

    static final ProblemCode TOO_MANY_RULES =
            ProblemCode.of("shipping.too-many-rules", HttpStatus.CONFLICT);

    private PricingProblem() {}
}
