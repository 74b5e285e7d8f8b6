package dev.comptoir.shipping;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a price request as a whole. */
enum ShippingProblem implements ProblemCode {
    /** The store has no active connection to a carrier that tells prices. */
    NO_CARRIERS("shipping.no-carriers", HttpStatus.CONFLICT),
    UNKNOWN_RATES("shipping.unknown-rates", HttpStatus.NOT_FOUND);

    private final String code;
    private final HttpStatus status;

    ShippingProblem(String code, HttpStatus status) {
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
