package dev.comptoir.orders;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with a request about orders or customers as a whole. */
enum OrdersProblem implements ProblemCode {
    UNKNOWN_ORDER("orders.unknown-order", HttpStatus.NOT_FOUND),
    UNKNOWN_CUSTOMER("orders.unknown-customer", HttpStatus.NOT_FOUND),
    /** Parameters: {@code version} that is current, {@code changed} fields since the one sent. */
    CHANGED_MEANWHILE("orders.changed-meanwhile", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    OrdersProblem(String code, HttpStatus status) {
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
